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
 * @param rowShare of the rows that each tree sees, .05 to 1
 * @param featureShare of the features that each tree sees, .05 to 1
 */
public record BoostedTreesPlan(
    int trees,
    double learningRate,
    int leaves,
    double penalty,
    double rowShare,
    double featureShare,
    long seed)
    implements TrainingPlan {
  static final Parameter TREES = Parameter.whole("trees", 1, 10_000, 100).open();
  static final Parameter LEARNING_RATE =
      Parameter.number("learning-rate", 1e-3, 1, 0.05).searched(0.02, 0.2);
  static final Parameter LEAVES = Parameter.whole("leaves", 2, 1_024, 16).searched(4, 64);
  static final Parameter PENALTY = Parameter.number("penalty", 0, 1e6, 1).searched(0.1, 30);
  static final Parameter ROW_SHARE = Parameter.number("row-share", 0.05, 1, 1).searched(0.5, 1);
  static final Parameter FEATURE_SHARE =
      Parameter.number("feature-share", 0.05, 1, 1).searched(0.4, 1);

  public BoostedTreesPlan {
    TREES.require(trees);
    LEARNING_RATE.require(learningRate);
    LEAVES.require(leaves);
    PENALTY.require(penalty);
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

  boolean isOpen() {
    return trees == Parameter.OPEN;
  }

  /** The same with so many trees. */
  BoostedTreesPlan withTrees(int found) {
    return new BoostedTreesPlan(found, learningRate, leaves, penalty, rowShare, featureShare, seed);
  }

  @Override
  public Map<String, String> parameters() {
    return new TreeMap<>(
        Map.of(
            TREES.name(),
            TREES.told(trees),
            LEARNING_RATE.name(),
            LEARNING_RATE.told(learningRate),
            LEAVES.name(),
            LEAVES.told(leaves),
            PENALTY.name(),
            PENALTY.told(penalty),
            ROW_SHARE.name(),
            ROW_SHARE.told(rowShare),
            FEATURE_SHARE.name(),
            FEATURE_SHARE.told(featureShare)));
  }
}
