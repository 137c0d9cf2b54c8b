package org.riskbench.trial;

import java.util.OptionalDouble;
import org.riskbench.threshold.Outcome;
import org.riskbench.threshold.Tally;

/** A rate by which groups are held against each other. */
public enum GroupRate {
  /** Share of all records that are let through: its ratio tells adverse impact. */
  SELECTED,
  /** Share of the goods that are stopped: its ratio tells predictive equality. */
  FALSE_POSITIVES,
  /** Share of the frauds that are let through. */
  MISSED;

  /** The rate; empty without records of the class. */
  public OptionalDouble of(Outcome outcome, Reach reach) {
    Tally all = outcome.all();
    Tally stopped = reach.of(outcome);
    return switch (this) {
      case SELECTED -> share(all.total() - stopped.total(), all.total());
      case FALSE_POSITIVES -> share(stopped.good(), all.good());
      case MISSED -> share(all.fraud() - stopped.fraud(), all.fraud());
    };
  }

  /** Whether a group has too few records of the class for the rate to say much. */
  public boolean isFew(Group group) {
    return switch (this) {
      case SELECTED -> group.records() < Group.ENOUGH;
      case FALSE_POSITIVES -> group.fewGoods();
      case MISSED -> group.fewFrauds();
    };
  }

  private static OptionalDouble share(double part, double whole) {
    return whole > 0 ? OptionalDouble.of(Math.max(0, part) / whole) : OptionalDouble.empty();
  }
}
