package org.riskbench.training;

import java.util.Map;
import java.util.TreeMap;
import org.riskbench.feature.Algorithm;

/**
 * Boosted decision trees.
 *
 * @param trees 1 to 10,000, or {@link Parameter#OPEN}: as many as help on rows held out
 * @param learningRate .001 to 1
 * @param leaves of each tree at most, 2 to 1,024
 * @param penalty added to the curvature of each leaf, 0 to 1e6
 * @param l1 takes this much off the gradient of each leaf, 0 to 1e6
 * @param leastCurvature the sum of p (1 - p) over a leaf's records is no less, 0 to 1e6
 * @param rowShare of the rows that each tree sees, .05 to 1
 * @param featureShare of the features that each tree sees, .05 to 1
 * @param directions which way risk may go with numbers
 */
public record BoostedTreesPlan(
    int trees,
    double learningRate,
    int leaves,
    double penalty,
    double l1,
    double leastCurvature,
    double rowShare,
    double featureShare,
    Directions directions,
    long seed)
    implements TrainingPlan {
  static final Parameter TREES = Parameter.whole("trees", 1, 10_000, 100).open();
  static final Parameter LEARNING_RATE =
      Parameter.number("learning-rate", 1e-3, 1, 0.05).searched(0.02, 0.2);
  static final Parameter LEAVES = Parameter.whole("leaves", 2, 1_024, 16).searched(4, 64);
  static final Parameter PENALTY = Parameter.number("penalty", 0, 1e6, 3).searched(0.1, 30);
  static final Parameter L1 = Parameter.number("l1", 0, 1e6, 0);
  static final Parameter LEAST_CURVATURE =
      Parameter.number("least-curvature", 0, 1e6, 1).searched(0.3, 30);
  static final Parameter ROW_SHARE = Parameter.number("row-share", 0.05, 1, 1).searched(0.5, 1);
  static final Parameter FEATURE_SHARE =
      Parameter.number("feature-share", 0.05, 1, 0.5).searched(0.4, 1);

  public BoostedTreesPlan {
    TREES.require(trees);
    LEARNING_RATE.require(learningRate);
    LEAVES.require(leaves);
    PENALTY.require(penalty);
    L1.require(l1);
    LEAST_CURVATURE.require(leastCurvature);
    ROW_SHARE.require(rowShare);
    FEATURE_SHARE.require(featureShare);
  }

  @Override
  public String learner() {
    return BoostedTrees.LEARNER.name();
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
  BoostedTreesPlan withTrees(int found) {
    return new BoostedTreesPlan(
        found,
        learningRate,
        leaves,
        penalty,
        l1,
        leastCurvature,
        rowShare,
        featureShare,
        directions,
        seed);
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put(TREES.name(), TREES.told(trees));
    parameters.put(LEARNING_RATE.name(), LEARNING_RATE.told(learningRate));
    parameters.put(LEAVES.name(), LEAVES.told(leaves));
    parameters.put(PENALTY.name(), PENALTY.told(penalty));
    parameters.put(L1.name(), L1.told(l1));
    parameters.put(LEAST_CURVATURE.name(), LEAST_CURVATURE.told(leastCurvature));
    parameters.put(ROW_SHARE.name(), ROW_SHARE.told(rowShare));
    parameters.put(FEATURE_SHARE.name(), FEATURE_SHARE.told(featureShare));
    if (!directions.isNone()) {
      parameters.put(Directions.NAME, directions.told());
    }
    return parameters;
  }
}
