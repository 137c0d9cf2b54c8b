package org.riskbench.training;

import java.util.Map;
import java.util.TreeMap;
import org.riskbench.feature.Algorithm;

/**
 * One decision tree.
 *
 * @param leaves at most, 2 to 1,024, or {@link Parameter#OPEN}: as many as help on rows held out
 * @param leastRows records in each leaf at least, 1 to 1e6
 * @param depth questions down to a leaf at most, 1 to 60
 */
public record DecisionTreePlan(int leaves, double leastRows, int depth, long seed)
    implements TrainingPlan {
  static final Parameter LEAVES = Parameter.whole("leaves", 2, 1_024, 8).open();
  static final Parameter LEAST_ROWS = Parameter.number("least-rows", 1, 1e6, 20).searched(5, 200);
  static final Parameter DEPTH = Parameter.whole("depth", 1, 60, 12);

  public DecisionTreePlan {
    LEAVES.require(leaves);
    LEAST_ROWS.require(leastRows);
    DEPTH.require(depth);
  }

  @Override
  public String learner() {
    return DecisionTree.LEARNER.name();
  }

  @Override
  public Algorithm algorithm() {
    return Algorithm.TREE;
  }

  @Override
  public boolean isOpen() {
    return leaves == Parameter.OPEN;
  }

  /** The same with so many leaves. */
  DecisionTreePlan withLeaves(int found) {
    return new DecisionTreePlan(found, leastRows, depth, seed);
  }

  @Override
  public Map<String, String> parameters() {
    return new TreeMap<>(
        Map.of(
            LEAVES.name(),
            LEAVES.told(leaves),
            LEAST_ROWS.name(),
            LEAST_ROWS.told(leastRows),
            DEPTH.name(),
            DEPTH.told(depth)));
  }
}
