package org.riskbench.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a record becomes the small whole numbers that packed trees compare: each number its rank
 * among the thresholds asked of its feature, each set of levels 0 inside and 1 outside. Immutable.
 */
final class TreeRanks {
  /** Rank of a missing number that goes to the right. */
  static final int HIGHEST = Short.MAX_VALUE - 1;

  /** Sets of a feature that are tabulated: a few megabytes. */
  private static final int MOST_TABULATED = 8_192;

  private static final int NO_SLOT = -1;

  private final int[] numbers;
  private final double[][] thresholds;
  private final int[] missingLeft;
  private final int[] missingRight;
  private final Map<Levels, Integer> levels = new LinkedHashMap<>();
  private final List<LevelTable> tables = new ArrayList<>();
  private int slots;

  /** A set of levels of a feature. */
  private record Levels(int feature, List<Long> words) {
    static Levels of(FlatTree tree, int node) {
      return new Levels(tree.feature()[node], Arrays.stream(tree.sets()[node]).boxed().toList());
    }

    long[] set() {
      return words.stream().mapToLong(Long::longValue).toArray();
    }
  }

  /** All sizes follow from the trees: a width may come from a damaged file. */
  TreeRanks(int width, List<FlatTree> trees) {
    SortedMap<Integer, SortedSet<Double>> asked = new TreeMap<>();
    trees.forEach(tree -> collect(tree, width, asked));
    numbers = asked.keySet().stream().mapToInt(Integer::intValue).toArray();
    thresholds =
        asked.values().stream()
            .map(of -> of.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    missingLeft = new int[numbers.length];
    missingRight = new int[numbers.length];
    Arrays.fill(missingLeft, NO_SLOT);
    Arrays.fill(missingRight, NO_SLOT);
    SortedMap<Integer, Set<Levels>> sets = new TreeMap<>();
    trees.forEach(tree -> giveSlots(tree, sets));
    sets.forEach(this::tabulate);
  }

  /**
   * What all sets of one feature say of each of its levels, so that a record copies a line instead
   * of asking each set.
   *
   * @param first slot of the first set; the others follow
   * @param lines by the level's bit, one number a set; empty where the table would be too large
   * @param sets those of the feature, in the order of their slots
   */
  private record LevelTable(int feature, int first, int[][] lines, long[][] sets) {
    void fill(double level, int[] row) {
      int bit = FlatTree.bit(level);
      if (lines.length > 0) {
        System.arraycopy(lines[bit], 0, row, first, sets.length);
        return;
      }
      for (int i = 0; i < sets.length; i++) {
        row[first + i] = FlatTree.contains(sets[i], bit) ? 0 : 1;
      }
    }
  }

  private void tabulate(int feature, Set<Levels> sets) {
    int first = slots;
    long[][] words = sets.stream().map(Levels::set).toArray(long[][]::new);
    sets.forEach(each -> levels.put(each, slots++));
    int[][] lines = new int[words.length <= MOST_TABULATED ? FlatTree.LEVELS : 0][words.length];
    for (int bit = 0; bit < lines.length; bit++) {
      for (int i = 0; i < words.length; i++) {
        lines[bit][i] = FlatTree.contains(words[i], bit) ? 0 : 1;
      }
    }
    tables.add(new LevelTable(feature, first, lines, words));
  }

  private static void collect(
      FlatTree tree, int width, SortedMap<Integer, SortedSet<Double>> asked) {
    tree.requireWidth(width);
    for (int node = 0; node < tree.size(); node++) {
      int feature = tree.feature()[node];
      if (!tree.isLeaf(node) && !tree.asksLevel(node)) {
        SortedSet<Double> of = asked.computeIfAbsent(feature, each -> new TreeSet<>());
        of.add(threshold(tree, node));
        if (of.size() >= HIGHEST) {
          throw new IllegalArgumentException("too many thresholds of one feature");
        }
      }
    }
  }

  private void giveSlots(FlatTree tree, SortedMap<Integer, Set<Levels>> sets) {
    for (int node = 0; node < tree.size(); node++) {
      if (tree.asksLevel(node)) {
        sets.computeIfAbsent(tree.feature()[node], each -> new LinkedHashSet<>())
            .add(Levels.of(tree, node));
      } else if (!tree.isLeaf(node)) {
        int[] way = tree.missingLeft()[node] ? missingLeft : missingRight;
        int number = number(tree, node);
        way[number] = way[number] == NO_SLOT ? slots++ : way[number];
      }
    }
  }

  /** Position of a question's feature among those asked for as numbers. */
  private int number(FlatTree tree, int node) {
    return Arrays.binarySearch(numbers, tree.feature()[node]);
  }

  /** Minus zero is zero to a comparison, but not to a sorted set. */
  private static double threshold(FlatTree tree, int node) {
    return tree.number()[node] + 0.0;
  }

  /** How many numbers a record becomes. */
  int slots() {
    return slots;
  }

  /** Which of them a question compares. */
  int slot(FlatTree tree, int node) {
    if (tree.asksLevel(node)) {
      return levels.getOrDefault(Levels.of(tree, node), NO_SLOT);
    }
    int number = number(tree, node);
    return tree.missingLeft()[node] ? missingLeft[number] : missingRight[number];
  }

  /** What it is compared with: a record whose number is below goes to the left. */
  int rank(FlatTree tree, int node) {
    if (tree.asksLevel(node)) {
      return 1;
    }
    return Arrays.binarySearch(thresholds[number(tree, node)], threshold(tree, node)) + 1;
  }

  /** Ranks a record; allocates nothing. */
  void fill(double[] features, int[] row) {
    for (int i = 0; i < numbers.length; i++) {
      double value = features[numbers[i]];
      boolean missing = Double.isNaN(value);
      int rank = missing ? 0 : rank(thresholds[i], value);
      if (missingLeft[i] != NO_SLOT) {
        row[missingLeft[i]] = rank;
      }
      if (missingRight[i] != NO_SLOT) {
        row[missingRight[i]] = missing ? HIGHEST : rank;
      }
    }
    for (int i = 0; i < tables.size(); i++) {
      LevelTable table = tables.get(i);
      table.fill(features[table.feature()], row);
    }
  }

  /** How many thresholds are not above a value. */
  private static int rank(double[] thresholds, double value) {
    int base = 0;
    int left = thresholds.length;
    while (left > 1) {
      int half = left >>> 1;
      base += thresholds[base + half - 1] <= value ? half : 0;
      left -= half;
    }
    return base + (thresholds[base] <= value ? 1 : 0);
  }
}
