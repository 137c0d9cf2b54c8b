package org.riskbench.evaluation;

/**
 * How a model does on a group of records. Rates are weighted; the counts are not.
 *
 * @param records how many
 * @param frauds how many of them are fraud
 * @param fraudRate share of fraud, 0 to 1
 * @param auc area under the ROC curve within the group, 0 to 1
 * @param recallAtOnePercent recall at a false-positive rate of 1 % by a threshold of the group's
 *     own, 0 to 1
 * @param recall share of the group's frauds that are alerted, 0 to 1
 * @param falsePositiveRate share of the group's goods that are alerted, 0 to 1
 * @param precision share of frauds among the group's alerts, 0 to 1
 */
public record GroupFigures(
    long records,
    long frauds,
    Estimate fraudRate,
    Estimate auc,
    Estimate recallAtOnePercent,
    Estimate recall,
    Estimate falsePositiveRate,
    Estimate precision) {
  /** Under so many records of a class what is told of it says little. */
  public static final int ENOUGH = 30;

  /** Whether a rate among the frauds says little. */
  public boolean fewFrauds() {
    return frauds < ENOUGH;
  }

  /** Whether a rate among the goods says little. */
  public boolean fewGoods() {
    return records - frauds < ENOUGH;
  }
}
