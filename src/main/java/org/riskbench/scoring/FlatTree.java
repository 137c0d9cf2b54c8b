package org.riskbench.scoring;

import java.util.Arrays;

/**
 * One decision tree, its nodes level by level: the two children of a question stand side by side,
 * in the order of the questions. Immutable.
 *
 * @param feature position of the feature a question reads, -1 at a leaf
 * @param number of a question of a number the threshold below which a record goes to the left, of a
 *     leaf its answer; not read at a question of a level
 * @param missingLeft whether a missing number (NaN) goes to the left
 * @param sets of a question of a level the levels that go to the left, one bit a level plus one (so
 *     that a missing level, -1, has bit 0), in 4 words; empty elsewhere
 */
public record FlatTree(int[] feature, double[] number, boolean[] missingLeft, long[][] sets) {
  /** Words of a set of levels. */
  public static final int SET_WORDS = 4;

  /** Bits of a set; all levels from the last one on share a bit. */
  public static final int LEVELS = SET_WORDS * Long.SIZE;

  /** No question. */
  static final int LEAF = -1;

  public FlatTree {
    int questions = 0;
    for (int node = 0; node < feature.length; node++) {
      if (feature[node] == LEAF) {
        requireSound(Scorer.isSound(number[node]));
        continue;
      }
      // Its children come later: no way through the tree is endless.
      requireSound(feature[node] >= 0 && 2L * questions + 1 > node);
      requireSound(sets[node].length == SET_WORDS || sets[node].length == 0);
      requireSound(!Double.isNaN(number[node]));
      questions++;
    }
    requireSound(feature.length == 2 * questions + 1);
    requireSound(number.length == feature.length && sets.length == feature.length);
  }

  private static void requireSound(boolean sound) {
    if (!sound) {
      throw new IllegalArgumentException("the nodes are no tree");
    }
  }

  /** How many nodes. */
  public int size() {
    return feature.length;
  }

  /** Whether a node answers rather than asks. */
  public boolean isLeaf(int node) {
    return feature[node] == LEAF;
  }

  /** Whether a question asks for a level rather than a number. */
  public boolean asksLevel(int node) {
    return sets[node].length > 0;
  }

  /** How many questions ask for a level. */
  int questionsOfLevels() {
    return (int) Arrays.stream(sets).filter(set -> set.length > 0).count();
  }

  /** Whether all answers lie between two numbers. */
  boolean answersWithin(double least, double most) {
    for (int node = 0; node < size(); node++) {
      if (isLeaf(node) && !(number[node] >= least && number[node] <= most)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Checks that no question reads beyond a record.
   *
   * @throws IllegalArgumentException if one does
   */
  void requireWidth(int width) {
    if (Arrays.stream(feature).anyMatch(each -> each >= width)) {
      throw new IllegalArgumentException("a tree reads a feature that is not there");
    }
  }

  /** The left child of each question, the right one follows it; a leaf's own index. */
  public int[] leftChildren() {
    int[] left = new int[size()];
    int next = 1;
    for (int node = 0; node < left.length; node++) {
      left[node] = isLeaf(node) ? node : next;
      next += isLeaf(node) ? 0 : 2;
    }
    return left;
  }

  /** Whether a value goes to the left at a question. */
  boolean goesLeft(int node, double value) {
    if (asksLevel(node)) {
      return contains(sets[node], value);
    }
    return Double.isNaN(value) ? missingLeft[node] : value < number[node];
  }

  /** Whether a level is in a set; what is no number counts as missing. */
  static boolean contains(long[] set, double level) {
    return contains(set, bit(level));
  }

  /** Where a set says whether it holds a level, 0 to below {@link #LEVELS}. */
  static int bit(double level) {
    return Double.isNaN(level) ? 0 : (int) Math.max(0, Math.min(LEVELS - 1, level + 1));
  }

  static boolean contains(long[] set, int bit) {
    return (set[bit >> 6] >>> bit & 1) != 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FlatTree tree
        && Arrays.equals(feature, tree.feature)
        && Arrays.equals(number, tree.number)
        && Arrays.equals(missingLeft, tree.missingLeft)
        && Arrays.deepEquals(sets, tree.sets);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(feature) + Arrays.hashCode(number);
  }

  @Override
  public String toString() {
    return "FlatTree[" + size() + " nodes]";
  }
}
