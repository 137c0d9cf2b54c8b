package org.riskbench.tree;

/**
 * How trees are boosted.
 *
 * @param trees at most so many, 1 to 10,000
 * @param rate each tree's answers are multiplied by this, above 0, at most 1
 * @param rowShare of the rows that each tree sees, above 0, at most 1
 * @param featureShare of the features that each tree sees, above 0, at most 1
 * @param patience trees without progress on the validation rows after which to stop, 1 or more
 */
public record BoostingPlan(
    int trees,
    double rate,
    double rowShare,
    double featureShare,
    int patience,
    GrowthPlan growth,
    long seed) {
  public BoostingPlan {
    boolean sound =
        trees >= 1
            && trees <= 10_000
            && rate > 0
            && rate <= 1
            && rowShare > 0
            && rowShare <= 1
            && featureShare > 0
            && featureShare <= 1
            && patience >= 1;
    if (!sound) {
      throw new IllegalArgumentException("a setting of boosting is out of range");
    }
  }
}
