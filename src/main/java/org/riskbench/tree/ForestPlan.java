package org.riskbench.tree;

/**
 * How a forest grows.
 *
 * @param trees so many, 1 to 10,000
 * @param rowShare of the rows that each tree sees, drawn without putting back, above 0, below 1; 1
 *     draws as many rows as there are, each put back (bootstrap)
 * @param featureShare of the features that each question chooses from, above 0, at most 1
 * @param growth of each tree; curvature is the number of records
 */
public record ForestPlan(
    int trees, double rowShare, double featureShare, GrowthPlan growth, long seed) {
  public ForestPlan {
    boolean sound =
        trees >= 1
            && trees <= 10_000
            && rowShare > 0
            && rowShare <= 1
            && featureShare > 0
            && featureShare <= 1;
    if (!sound) {
      throw new IllegalArgumentException("a setting of a forest is out of range");
    }
  }
}
