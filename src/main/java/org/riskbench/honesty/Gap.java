package org.riskbench.honesty;

import org.riskbench.evaluation.AucComparison;

/**
 * How much better a random split looks than another way; above zero if the other way is worse.
 *
 * @param to the other way
 * @param auc difference of the AUC
 * @param averagePrecision difference of the average precision, which also falls with the share of
 *     frauds, so that no flag is raised by it
 * @param recall difference of the recall at a false-positive rate of 1 %
 * @param fewFrauds whether a test part holds too few independent frauds to be sure of anything
 */
public record Gap(Way to, Figure auc, Figure averagePrecision, Figure recall, boolean fewFrauds) {
  /** From here on a lower AUC changes which model one would take. */
  private static final double MUCH_AUC = 0.02;

  private static final double SOME_AUC = 0.005;

  /** From here on a lower recall changes what a policy costs. */
  private static final double MUCH_RECALL = 0.1;

  private static final double SOME_RECALL = 0.03;

  static Gap between(WayReport.Judged random, WayReport.Judged other) {
    double frauds = Math.min(random.independentFrauds(), other.independentFrauds());
    return new Gap(
        other.way(),
        random.auc().minus(other.auc()),
        random.averagePrecision().minus(other.averagePrecision()),
        random.recall().minus(other.recall()),
        frauds < AucComparison.ENOUGH_FRAUDS);
  }

  /** What it says about a random split. */
  public Flag flag() {
    if (isMuch() && !fewFrauds) {
      return Flag.WARNING;
    }
    boolean some = isSure(auc, SOME_AUC) || isSure(recall, SOME_RECALL);
    return some ? Flag.NOTICE : Flag.NONE;
  }

  /** Whether it is much and above what the intervals leave to chance. */
  boolean isMuch() {
    return isSure(auc, MUCH_AUC) || isSure(recall, MUCH_RECALL);
  }

  /** Whether it would be much if it were not chance. */
  boolean mayBeMuch() {
    return auc.value() >= MUCH_AUC && !auc.isAboveChance();
  }

  private static boolean isSure(Figure gap, double from) {
    return gap.value() >= from && gap.isAboveChance();
  }
}
