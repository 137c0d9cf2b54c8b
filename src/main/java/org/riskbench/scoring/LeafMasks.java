package org.riskbench.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Small trees answered without walking them. Of each tree one bit a leaf, from the left: each
 * question that sends a record to the right takes the leaves of its left side away, and the first
 * leaf that is left is the record's (Lucchese and others, QuickScorer, 2015). What all questions of
 * one feature take away follows from its value alone and is tabulated, a row for each rank among
 * the thresholds asked for, all trees side by side: a record takes one row a feature, which the
 * processor joins several trees at once.
 *
 * <p>Immutable and thread-safe: each thread joins in an array of its own.
 */
final class LeafMasks {
  private static final int MOST_LEAVES = Long.SIZE;

  /** Beyond this, rows no longer lie near the processor. */
  private static final long MOST_WORDS = 1 << 18;

  /** Words joined a tree at most: with more features than that, walking is quicker. */
  private static final long WORTH = 32;

  private static final int LEAST_BITS = 16;
  private static final int TOGETHER = 4;

  private static final Asked NOTHING = new Asked(0, false, new double[0], 0, 0);

  private final int trees;
  private final int bits;
  private final int words;
  private final double[] answers;
  private final Asked[] asked;
  private final long[][] table;
  private final ThreadLocal<long[]> scratch;

  /**
   * A feature that is asked for.
   *
   * @param thresholds ascending, of a number; empty of a level
   * @param first where its first row begins in the table
   * @param rows of a number one a rank and one more for missing ones; of a level one a bit of its
   *     sets, the last for all from there on
   */
  private record Asked(int feature, boolean levels, double[] thresholds, int first, int rows) {
    int row(double value) {
      if (levels) {
        return Math.min(FlatTree.bit(value), rows - 1);
      }
      if (Double.isNaN(value)) {
        return rows - 1;
      }
      int base = 0;
      int left = thresholds.length;
      while (left > 1) {
        int half = left >>> 1;
        base += thresholds[base + half - 1] <= value ? half : 0; // no branch to guess
        left -= half;
      }
      return base + (thresholds[base] <= value ? 1 : 0);
    }
  }

  private LeafMasks(List<FlatTree> of, int bits, Asked[] asked) {
    this.trees = of.size();
    this.bits = bits;
    this.words = words(trees, bits);
    this.asked = asked;
    this.answers = new double[trees * bits];
    this.table = new long[rows(asked)][words];
    for (long[] row : table) {
      Arrays.fill(row, -1);
    }
    for (int tree = 0; tree < trees; tree++) {
      tabulate(of.get(tree), tree);
    }
    int size = words;
    this.scratch = ThreadLocal.withInitial(() -> new long[size]);
  }

  /**
   * Tables of some trees.
   *
   * @return empty if a tree has too many leaves, or walking the trees is likely to be quicker
   * @throws IllegalArgumentException if a tree reads a feature that is not there
   */
  static Optional<LeafMasks> of(int width, List<FlatTree> trees) {
    int most = 0;
    for (FlatTree tree : trees) {
      tree.requireWidth(width);
      most = Math.max(most, (tree.size() + 1) / 2);
    }
    if (most == 0 || most > MOST_LEAVES) {
      return Optional.empty();
    }
    int bits = Math.max(LEAST_BITS, Integer.highestOneBit(2 * most - 1));
    int words = words(trees.size(), bits);
    Asked[] asked = asked(trees);
    return (long) rows(asked) * words <= MOST_WORDS
            && (long) asked.length * words <= WORTH * trees.size()
        ? Optional.of(new LeafMasks(trees, bits, asked))
        : Optional.empty();
  }

  private static int rows(Asked[] asked) {
    Asked last = asked.length == 0 ? NOTHING : asked[asked.length - 1];
    return last.first() + last.rows();
  }

  private static int words(int trees, int bits) {
    return (trees * bits + Long.SIZE - 1) / Long.SIZE;
  }

  private static Asked[] asked(List<FlatTree> trees) {
    SortedMap<Integer, SortedSet<Double>> numbers = new TreeMap<>();
    SortedMap<Integer, Integer> levels = new TreeMap<>();
    for (FlatTree tree : trees) {
      for (int node = 0; node < tree.size(); node++) {
        int feature = tree.feature()[node];
        if (tree.asksLevel(node)) {
          int last = BitSet.valueOf(tree.sets()[node]).length();
          int before = levels.getOrDefault(feature, 0);
          levels.put(feature, Math.max(before, Math.min(last + 1, FlatTree.LEVELS)));
        } else if (!tree.isLeaf(node)) {
          // Minus zero is zero to a comparison, but not to a sorted set.
          SortedSet<Double> of = numbers.getOrDefault(feature, new TreeSet<>());
          of.add(tree.number()[node] + 0.0);
          numbers.put(feature, of);
        }
      }
    }
    List<Asked> asked = new ArrayList<>();
    int first = 0;
    for (Map.Entry<Integer, SortedSet<Double>> each : numbers.entrySet()) {
      double[] thresholds = new double[each.getValue().size()];
      int next = 0;
      for (double threshold : each.getValue()) {
        thresholds[next++] = threshold;
      }
      asked.add(new Asked(each.getKey(), false, thresholds, first, thresholds.length + 2));
      first += thresholds.length + 2;
    }
    for (Map.Entry<Integer, Integer> each : levels.entrySet()) {
      asked.add(new Asked(each.getKey(), true, new double[0], first, each.getValue()));
      first += each.getValue();
    }
    return asked.toArray(new Asked[0]);
  }

  private void tabulate(FlatTree tree, int place) {
    int[] left = tree.leftChildren();
    int[] leaves = new int[tree.size()];
    for (int node = tree.size() - 1; node >= 0; node--) { // children come after their parents
      leaves[node] = tree.isLeaf(node) ? 1 : leaves[left[node]] + leaves[left[node] + 1];
    }
    int[] firstLeaf = new int[tree.size()];
    for (int node = 0; node < tree.size(); node++) {
      if (tree.isLeaf(node)) {
        answers[place * bits + firstLeaf[node]] = tree.number()[node];
        continue;
      }
      firstLeaf[left[node]] = firstLeaf[node];
      firstLeaf[left[node] + 1] = firstLeaf[node] + leaves[left[node]];
      long leftSide = ((1L << leaves[left[node]]) - 1) << firstLeaf[node];
      takeAway(tree, node, place * bits / Long.SIZE, ~(leftSide << place * bits % Long.SIZE));
    }
  }

  /** In all rows of values that go to the right at a question. */
  private void takeAway(FlatTree tree, int node, int word, long kept) {
    Asked here = find(tree.feature()[node], tree.asksLevel(node));
    for (int row = 0; row < here.rows(); row++) {
      if (!goesLeft(tree, node, here, row)) {
        table[here.first() + row][word] &= kept;
      }
    }
  }

  private static boolean goesLeft(FlatTree tree, int node, Asked asked, int row) {
    if (asked.levels()) {
      return FlatTree.contains(tree.sets()[node], row);
    }
    if (row == asked.rows() - 1) {
      return tree.missingLeft()[node];
    }
    // The row of a rank is that of all values below the threshold of that rank.
    return row < asked.thresholds().length && asked.thresholds()[row] <= tree.number()[node];
  }

  /** Numbers come first, each of both by feature. */
  private Asked find(int feature, boolean levels) {
    int low = 0;
    int high = asked.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      Asked here = asked[middle];
      boolean before =
          here.levels() == levels ? here.feature() < feature : levels && !here.levels();
      low = before ? middle + 1 : low;
      high = before ? high : middle;
    }
    return asked[low];
  }

  /** The start and every tree's answer, added up in the order of the trees. */
  double sum(double[] features, double start) {
    long[] left = scratch.get();
    join(features, left);
    double sum = start;
    int perWord = Long.SIZE / bits;
    int tree = 0;
    for (int word = 0; word < left.length; word++) {
      long all = left[word];
      int end = Math.min(trees, tree + perWord);
      for (; tree < end; tree++) {
        sum += answers[tree * bits + Long.numberOfTrailingZeros(all)];
        all >>>= bits;
      }
    }
    return sum;
  }

  private void join(double[] features, long[] left) {
    int next = asked.length % TOGETHER;
    if (next == 0) {
      Arrays.fill(left, -1);
    } else {
      System.arraycopy(row(features, 0), 0, left, 0, left.length);
      for (int i = 1; i < next; i++) {
        join(left, row(features, i));
      }
    }
    for (; next < asked.length; next += TOGETHER) {
      join(
          left,
          row(features, next),
          row(features, next + 1),
          row(features, next + 2),
          row(features, next + 3));
    }
  }

  private long[] row(double[] features, int i) {
    Asked here = asked[i];
    return table[here.first() + here.row(features[here.feature()])];
  }

  private static void join(long[] left, long[] a) {
    for (int i = 0; i < left.length; i++) {
      left[i] &= a[i];
    }
  }

  // Arrays of their own, from the start: so the compiler joins several words at once.
  private static void join(long[] left, long[] a, long[] b, long[] c, long[] d) {
    for (int i = 0; i < left.length; i++) {
      left[i] = left[i] & a[i] & b[i] & c[i] & d[i];
    }
  }
}
