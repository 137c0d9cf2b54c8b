package org.riskbench.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The sum of what trees answer, in their order, and how it comes about. The way of adding up
 * follows from the trees and changes no bit. Immutable and thread-safe.
 */
final class TreeSum {
  /** A packed record has a place for each set of levels that is asked for: more cost too much. */
  private static final int MOST_SETS = 2_000;

  @FunctionalInterface
  private interface Adding {
    double sum(double[] features, double start);
  }

  private final int width;
  private final List<FlatTree> trees;
  private final Adding adding;

  /**
   * Prepares trees.
   *
   * @throws IllegalArgumentException if a tree reads a feature that is not there, or there are too
   *     many nodes to pack (some 8 million)
   */
  TreeSum(int width, List<FlatTree> trees) {
    this.width = width;
    this.trees = List.copyOf(trees);
    this.adding = adding(width, this.trees);
  }

  private static Adding adding(int width, List<FlatTree> trees) {
    Optional<LeafMasks> masks = LeafMasks.of(width, trees);
    if (masks.isPresent()) {
      return masks.get()::sum;
    }
    long sets = trees.stream().mapToLong(FlatTree::questionsOfLevels).sum();
    return sets > MOST_SETS
        ? new WalkedTrees(width, trees)::sum
        : new PackedTrees(width, trees)::sum;
  }

  int width() {
    return width;
  }

  List<FlatTree> trees() {
    return trees;
  }

  double of(double[] features, double start) {
    return adding.sum(features, start);
  }

  /** The mean answer. */
  double mean(double[] features) {
    return of(features, 0) / trees.size();
  }

  /**
   * Shares of each feature in the difference of two sums (Shapley values against one reference).
   *
   * @param out overwritten
   */
  void shares(double[] features, double[] reference, double[] out) {
    Arrays.fill(out, 0, width, 0);
    TreeShares shares = new TreeShares(features, reference, out);
    trees.forEach(shares::add);
  }

  /**
   * The same, times a factor.
   *
   * @param out overwritten
   */
  void shares(double[] features, double[] reference, double factor, double[] out) {
    shares(features, reference, out);
    for (int i = 0; i < width; i++) {
      out[i] *= factor;
    }
  }

  /** Whether all answers lie between two numbers, of one tree at least. */
  boolean answersWithin(double least, double most) {
    return !trees.isEmpty() && trees.stream().allMatch(tree -> tree.answersWithin(least, most));
  }
}
