package org.riskbench.training;

import java.util.Map;
import java.util.TreeMap;
import org.riskbench.feature.Algorithm;

/**
 * A random forest.
 *
 * @param trees 1 to 2,000, or {@link Parameter#OPEN}: as many as help rows that trees did not see
 * @param leaves of each tree at most, 2 to 4,096
 * @param leastRows records in each leaf at least, 1 to 1e6
 * @param rowShare of the rows that each tree sees, .05 to 1; 1 draws them with repetition
 * @param featureShare of the features that each question chooses from, .02 to 1, or {@link
 *     Parameter#OPEN}: as many as the square root of all
 */
public record RandomForestPlan(
    int trees, int leaves, double leastRows, double rowShare, double featureShare, long seed)
    implements TrainingPlan {
  static final Parameter TREES = Parameter.whole("trees", 1, 2_000, 200).open();
  static final Parameter LEAVES = Parameter.whole("leaves", 2, 4_096, 1_024);
  static final Parameter LEAST_ROWS = Parameter.number("least-rows", 1, 1e6, 20).searched(2, 100);
  static final Parameter ROW_SHARE = Parameter.number("row-share", 0.05, 1, 1);
  static final Parameter FEATURE_SHARE =
      Parameter.number("feature-share", 0.02, 1, 0.3).searched(0.1, 0.6).open();

  public RandomForestPlan {
    TREES.require(trees);
    LEAVES.require(leaves);
    LEAST_ROWS.require(leastRows);
    ROW_SHARE.require(rowShare);
    FEATURE_SHARE.require(featureShare);
  }

  @Override
  public String learner() {
    return RandomForest.LEARNER.name();
  }

  @Override
  public Algorithm algorithm() {
    return Algorithm.TREE;
  }

  @Override
  public boolean isOpen() {
    return trees == Parameter.OPEN;
  }

  /** The same with so many trees. */
  RandomForestPlan withTrees(int found) {
    return new RandomForestPlan(found, leaves, leastRows, rowShare, featureShare, seed);
  }

  @Override
  public Map<String, String> parameters() {
    return new TreeMap<>(
        Map.of(
            TREES.name(),
            TREES.told(trees),
            LEAVES.name(),
            LEAVES.told(leaves),
            LEAST_ROWS.name(),
            LEAST_ROWS.told(leastRows),
            ROW_SHARE.name(),
            ROW_SHARE.told(rowShare),
            FEATURE_SHARE.name(),
            FEATURE_SHARE.told(featureShare)));
  }
}
