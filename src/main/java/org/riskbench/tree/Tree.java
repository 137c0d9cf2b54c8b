package org.riskbench.tree;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * One tree as arrays, a node an index; node 0 is the root. Immutable.
 *
 * <p>A node of a number sends a value below its threshold to the left, a missing one (NaN) where
 * {@code missingLeft} says. A node of a category sends the levels in its set to the left, all
 * others, levels never seen among them, to the right.
 *
 * @param feature position of the feature that a node asks for, -1 at a leaf
 * @param threshold of a node of a number; not read elsewhere
 * @param sets of a node of a category its levels to the left, one bit a level plus one; empty
 *     elsewhere
 * @param missingLeft whether a missing number goes to the left
 * @param left node to the left, 0 at a leaf
 * @param right node to the right, 0 at a leaf
 * @param value what a leaf answers, or a node would if the tree ended there
 * @param gain how much a node's split lowered the loss, 0 at a leaf
 */
public record Tree(
    int[] feature,
    double[] threshold,
    long[][] sets,
    boolean[] missingLeft,
    int[] left,
    int[] right,
    double[] value,
    double[] gain) {

  /** How many nodes, leaves among them. */
  public int size() {
    return feature.length;
  }

  public boolean isLeaf(int node) {
    return feature[node] < 0;
  }

  /** How many leaves. */
  public int leaves() {
    return (int) Arrays.stream(feature).filter(each -> each < 0).count();
  }

  /** What the tree answers to a record. */
  public double answer(double[] features) {
    return value[leaf(features)];
  }

  /** The leaf a record ends in. */
  public int leaf(double[] features) {
    int node = 0;
    while (feature[node] >= 0) {
      node = next(node, features);
    }
    return node;
  }

  /** The node that a record goes to from one that is no leaf. */
  int next(int node, double[] features) {
    return goesLeft(node, features[feature[node]]) ? left[node] : right[node];
  }

  /** The tree as it was when it had so many leaves, or all of it if it has no more. */
  public Tree first(int leaves) {
    int size = Math.min(size(), 2 * leaves - 1);
    Tree first =
        new Tree(
            Arrays.copyOf(feature, size),
            Arrays.copyOf(threshold, size),
            Arrays.copyOf(sets, size),
            Arrays.copyOf(missingLeft, size),
            Arrays.copyOf(left, size),
            Arrays.copyOf(right, size),
            Arrays.copyOf(value, size),
            Arrays.copyOf(gain, size));
    for (int node = 0; node < size; node++) {
      if (!isLeaf(node) && right[node] >= size) {
        first.feature[node] = -1;
        first.sets[node] = new long[0];
        first.left[node] = 0;
        first.right[node] = 0;
        first.gain[node] = 0;
      }
    }
    return first;
  }

  /** The same questions with other answers. */
  Tree answering(DoubleUnaryOperator change) {
    return new Tree(
        feature,
        threshold,
        sets,
        missingLeft,
        left,
        right,
        Arrays.stream(value).map(change).toArray(),
        gain);
  }

  /** The most questions on a way down. */
  public int depth() {
    int[] depth = new int[size()];
    int deepest = 0;
    for (int node = 0; node < depth.length; node++) {
      deepest = Math.max(deepest, depth[node]);
      if (!isLeaf(node)) {
        depth[left[node]] = depth[node] + 1; // children come after their parents
        depth[right[node]] = depth[node] + 1;
      }
    }
    return deepest;
  }

  private boolean goesLeft(int node, double x) {
    if (sets[node].length > 0) {
      return CategorySet.contains(sets[node], CategorySet.bin(x));
    }
    return Double.isNaN(x) ? missingLeft[node] : x < threshold[node];
  }
}
