package org.riskbench.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How a record becomes the small whole numbers that packed trees compare: each number its rank
 * among the thresholds asked of its feature, each set of levels 0 inside and 1 outside. Immutable.
 */
final class TreeRanks {
  /** Rank of a missing number that goes to the right. */
  static final int HIGHEST = Short.MAX_VALUE - 1;

  private static final int NO_SLOT = -1;

  private final double[][] thresholds;
  private final int[] numbers;
  private final int[] missingLeft;
  private final int[] missingRight;
  private final Map<Levels, Integer> levels = new LinkedHashMap<>();
  private final long[][] levelSets;
  private final int[] levelFeatures;
  private final int[] levelSlots;
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

  TreeRanks(int width, List<FlatTree> trees) {
    missingLeft = new int[width];
    missingRight = new int[width];
    Arrays.fill(missingLeft, NO_SLOT);
    Arrays.fill(missingRight, NO_SLOT);
    List<TreeSet<Double>> asked = new ArrayList<>();
    IntStream.range(0, width).forEach(feature -> asked.add(new TreeSet<>()));
    for (FlatTree tree : trees) {
      take(tree, asked);
    }
    levelSets = levels.keySet().stream().map(Levels::set).toArray(long[][]::new);
    levelFeatures = levels.keySet().stream().mapToInt(Levels::feature).toArray();
    levelSlots = levels.values().stream().mapToInt(Integer::intValue).toArray();
    numbers = IntStream.range(0, width).filter(i -> !asked.get(i).isEmpty()).toArray();
    thresholds =
        asked.stream()
            .map(of -> of.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    for (double[] of : thresholds) {
      if (of.length >= HIGHEST) {
        throw new IllegalArgumentException("too many thresholds of one feature");
      }
    }
  }

  private void take(FlatTree tree, List<TreeSet<Double>> asked) {
    for (int node = 0; node < tree.size(); node++) {
      int feature = tree.feature()[node];
      if (feature >= asked.size()) {
        throw new IllegalArgumentException("a tree reads a feature that is not there");
      }
      if (tree.isLeaf(node)) {
        continue;
      }
      if (tree.asksLevel(node)) {
        levels.computeIfAbsent(Levels.of(tree, node), set -> slots++);
      } else {
        asked.get(feature).add(threshold(tree, node));
        int[] way = tree.missingLeft()[node] ? missingLeft : missingRight;
        way[feature] = way[feature] == NO_SLOT ? slots++ : way[feature];
      }
    }
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
    int feature = tree.feature()[node];
    return tree.missingLeft()[node] ? missingLeft[feature] : missingRight[feature];
  }

  /** What it is compared with: a record whose number is below goes to the left. */
  int rank(FlatTree tree, int node) {
    if (tree.asksLevel(node)) {
      return 1;
    }
    return Arrays.binarySearch(thresholds[tree.feature()[node]], threshold(tree, node)) + 1;
  }

  /** Ranks a record; allocates nothing. */
  void fill(double[] features, int[] row) {
    for (int feature : numbers) {
      double value = features[feature];
      boolean missing = Double.isNaN(value);
      int rank = missing ? 0 : rank(thresholds[feature], value);
      if (missingLeft[feature] != NO_SLOT) {
        row[missingLeft[feature]] = rank;
      }
      if (missingRight[feature] != NO_SLOT) {
        row[missingRight[feature]] = missing ? HIGHEST : rank;
      }
    }
    for (int i = 0; i < levelSets.length; i++) {
      boolean inside = FlatTree.contains(levelSets[i], features[levelFeatures[i]]);
      row[levelSlots[i]] = inside ? 0 : 1;
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
