package org.riskbench.ui.fairness;

import java.util.Optional;
import org.riskbench.trial.GroupRate;

/** What groups are shown by. */
public enum Measure {
  SELECTED(Optional.of(GroupRate.SELECTED)),
  FALSE_POSITIVES(Optional.of(GroupRate.FALSE_POSITIVES)),
  MISSED(Optional.of(GroupRate.MISSED)),
  /** Frauds observed by frauds predicted. */
  CALIBRATION(Optional.empty());

  private final Optional<GroupRate> rate;

  Measure(Optional<GroupRate> rate) {
    this.rate = rate;
  }

  /** The rate that is held against the reference group's; empty where there is none. */
  Optional<GroupRate> rate() {
    return rate;
  }
}
