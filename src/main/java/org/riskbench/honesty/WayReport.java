package org.riskbench.honesty;

import java.util.List;
import org.riskbench.problem.Problem;

/** What came of one way to divide the records. Immutable. */
public sealed interface WayReport {
  /** The way. */
  Way way();

  /**
   * The plan was trained and judged like this.
   *
   * @param keys the columns whose keys stay together; empty where records are not divided by entity
   * @param split one sentence: how the data was divided
   * @param learned records that the model learned from, those to calibrate by included
   * @param records judged by
   * @param frauds among the records judged by
   * @param independentFrauds how many frauds those are worth, as records of one person or day are
   *     alike
   * @param auc area under the ROC curve
   * @param averagePrecision depends on the share of frauds, which differs between the ways
   * @param recall at a false-positive rate of 1 %
   */
  record Judged(
      Way way,
      List<String> keys,
      String split,
      int learned,
      int records,
      int frauds,
      double independentFrauds,
      Figure auc,
      Figure averagePrecision,
      Figure recall)
      implements WayReport {
    public Judged {
      keys = List.copyOf(keys);
    }
  }

  /**
   * The data does not allow it.
   *
   * @param reason what is missing, and what to do
   */
  record Refused(Way way, Problem reason) implements WayReport {}
}
