package org.riskbench.explain;

import java.util.Map;
import org.riskbench.rule.KnownLists;
import org.riskbench.scoring.RiskModel;

/**
 * What would become of one record if it were another: assessed by the same code that serves, with
 * the past it has. No state is read or changed. Not thread-safe.
 */
public final class WhatIf {
  static final int REASONS = 4;

  private final RiskModel model;
  private final KnownLists lists;
  private final Subject subject;

  /**
   * Looks at one record.
   *
   * @param lists what rules may look up
   */
  public WhatIf(RiskModel model, KnownLists lists, Subject subject) {
    this.model = model;
    this.lists = lists;
    this.subject = subject;
  }

  /** The record as it is. */
  public Outlook asIs() {
    return with(Map.of());
  }

  /**
   * The record with some of it changed. An amount that is told against the mean of earlier ones is
   * told anew; all else that is told of the past stays unless it is among the changes.
   */
  public Outlook with(Map<Factor, Value> changes) {
    Trial trial = new Trial(model, lists, subject);
    changes.forEach(trial::set);
    // What is said of the past outright holds, whatever a changed amount would say.
    changes.forEach(
        (factor, value) -> {
          if (factor.isTold()) {
            trial.set(factor, value);
          }
        });
    return Outlook.of(trial.assess(), REASONS);
  }

  /** Why the changed record scores as it does. */
  public Waterfall waterfall(Map<Factor, Value> changes) {
    Trial trial = new Trial(model, lists, subject);
    changes.forEach(trial::set);
    return Waterfall.of(model, trial.assess());
  }
}
