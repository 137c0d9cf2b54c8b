package org.riskbench.tree;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.SplittableRandom;

/** Grows one tree of random questions down to records that stand alone. */
final class IsolationTree {
  private static final double EULER = 0.5772156649015329;

  private final TreeRows rows;
  private final int[] order;
  private final SplittableRandom random;
  private final int deepest;
  private final RandomNodes nodes = new RandomNodes();

  /**
   * A grower.
   *
   * @param some rows to isolate
   */
  IsolationTree(TreeRows rows, int[] some, SplittableRandom random) {
    this.rows = rows;
    this.order = some.clone();
    this.random = random;
    // Deeper than average nobody is unusual.
    this.deepest = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, some.length - 1));
  }

  Tree grow() {
    grow(nodes.add(), 0, order.length, 0);
    return nodes.build();
  }

  /** The mean number of questions to a record among so many. */
  static double usualDepth(int size) {
    if (size <= 1) {
      return 0;
    }
    return size == 2 ? 1 : 2 * (Math.log(size - 1) + EULER) - 2.0 * (size - 1) / size;
  }

  private void grow(int node, int begin, int end, int depth) {
    Optional<RandomQuestion> question =
        depth == deepest || end - begin < 2 ? Optional.empty() : ask(begin, end);
    if (question.isEmpty()) {
      nodes.answer(node, depth + usualDepth(end - begin));
      return;
    }
    int middle = partition(question.get(), begin, end);
    int left = nodes.add();
    int right = nodes.add();
    nodes.ask(node, question.get(), left, right);
    grow(left, begin, middle, depth + 1);
    grow(right, middle, end, depth + 1);
  }

  /** A question by a random feature that tells some of the rows apart. */
  private Optional<RandomQuestion> ask(int begin, int end) {
    int[] features = new int[rows.width()];
    Arrays.setAll(features, i -> i);
    for (int left = features.length; left > 0; left--) {
      int pick = random.nextInt(left);
      int feature = features[pick];
      features[pick] = features[left - 1];
      Optional<RandomQuestion> question =
          rows.categorical()[feature] ? levels(feature, begin, end) : number(feature, begin, end);
      if (question.isPresent()) {
        return question;
      }
    }
    return Optional.empty();
  }

  private double value(int position, int feature) {
    return rows.features()[order[position]][feature];
  }

  private Optional<RandomQuestion> number(int feature, int begin, int end) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    int missing = 0;
    for (int i = begin; i < end; i++) {
      double value = value(i, feature);
      if (Double.isNaN(value)) {
        missing++;
      } else {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    boolean spread = low < high;
    boolean mixed = missing > 0 && missing < end - begin;
    if (mixed && (!spread || random.nextBoolean())) {
      return Optional.of(RandomQuestion.missing(feature));
    }
    if (!spread) {
      return Optional.empty();
    }
    double threshold = between(low, high);
    return Optional.of(
        RandomQuestion.number(feature, threshold, largerIsLeft(feature, threshold, begin, end)));
  }

  /** Above the lowest and not above the highest, so that each side has one. */
  private double between(double low, double high) {
    double share = random.nextDouble();
    double threshold = low * (1 - share) + high * share;
    return threshold > low && threshold <= high ? threshold : high;
  }

  private boolean largerIsLeft(int feature, double threshold, int begin, int end) {
    int left = 0;
    int right = 0;
    for (int i = begin; i < end; i++) {
      left += value(i, feature) < threshold ? 1 : 0;
      right += value(i, feature) >= threshold ? 1 : 0;
    }
    return left > right;
  }

  private Optional<RandomQuestion> levels(int feature, int begin, int end) {
    BitSet present = new BitSet();
    for (int i = begin; i < end; i++) {
      present.set(CategorySet.bin(value(i, feature)));
    }
    if (present.cardinality() < 2) {
      return Optional.empty();
    }
    long[] set = new long[CategorySet.BINS / Long.SIZE];
    do {
      Arrays.setAll(set, word -> random.nextLong());
    } while (!divides(set, present));
    return Optional.of(RandomQuestion.levels(feature, set));
  }

  private static boolean divides(long[] set, BitSet present) {
    long inside = present.stream().filter(bin -> CategorySet.contains(set, bin)).count();
    return inside > 0 && inside < present.cardinality();
  }

  private int partition(RandomQuestion question, int begin, int end) {
    int next = begin;
    for (int i = begin; i < end; i++) {
      if (question.goesLeft(value(i, question.feature()))) {
        int row = order[i];
        order[i] = order[next];
        order[next++] = row;
      }
    }
    return next;
  }
}
