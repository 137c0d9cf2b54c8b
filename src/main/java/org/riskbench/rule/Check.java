package org.riskbench.rule;

import org.riskbench.schema.RecordView;

/** A condition made ready to be asked. Not thread-safe. */
@FunctionalInterface
interface Check {
  /**
   * Whether it holds.
   *
   * @param velocity one value per velocity feature, or empty where nothing is told of the past
   * @param score the model's risk score, or {@link RuleRun#NO_SCORE}
   */
  Answer ask(RecordView record, double[] velocity, int score);
}
