package org.riskbench.ui.changes;

import org.riskbench.decision.Policy;
import org.riskbench.rule.HardRules;
import org.riskbench.scoring.RiskModel;
import org.riskbench.trial.Cases;
import org.riskbench.ui.session.DeskRun;

/**
 * What holds so far, on the test records of a run. Immutable.
 *
 * @param against what it is
 * @param run whose test records they are
 * @param model with the rules beside it
 * @param cases the records as it scores them and its rules hold them
 */
record Champion(Against against, DeskRun run, RiskModel model, Policy policy, Cases cases) {
  /** Whether it scores by another model, so that the scale may mean something else. */
  boolean isOtherModel() {
    RiskModel alone = run.model().with(HardRules.NONE);
    return !model.with(HardRules.NONE).with(alone.policy()).equals(alone);
  }
}
