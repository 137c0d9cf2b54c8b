package org.riskbench.trial;

import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Leeways;
import org.riskbench.decision.WorkWeek;
import org.riskbench.experiment.PartScores;
import org.riskbench.experiment.RuleHits;
import org.riskbench.job.JobContext;
import org.riskbench.rule.HardRules;
import org.riskbench.rule.KnownLists;

/**
 * Hard rules with the lists at hand, ready to be asked about a dataset's records.
 *
 * @param rules bound to the columns of the dataset
 * @param lists what they may look up
 */
public record Ruling(HardRules rules, KnownLists lists) {
  /** No rules. */
  public static final Ruling NONE = new Ruling(HardRules.NONE, KnownLists.none());

  /**
   * What the rules say of records.
   *
   * @param scored of the dataset; rules may go by the scores
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public RuleHits hits(Dataset dataset, PartScores scored, JobContext context) {
    return RuleHits.of(rules, lists, dataset, scored, context);
  }

  /**
   * What the rules leave open.
   *
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public Leeways leeways(Dataset dataset, PartScores scored, JobContext context) {
    return rules.isEmpty() ? Leeways.FREE : hits(dataset, scored, context).leeways();
  }

  /**
   * Records that thresholds and these rules decide together.
   *
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public Cases cases(Dataset dataset, PartScores scored, WorkWeek week, JobContext context) {
    return Cases.of(dataset, scored, week, leeways(dataset, scored, context));
  }
}
