package org.riskbench.onnx;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.riskbench.scoring.Scorer;

/**
 * Shapley values with one baseline of a model that can only be asked: features change from the
 * reference to the record one after another, in several orders, and each is given the mean of what
 * its change did. Each order adds up to the whole difference, so their mean does. Orders are drawn
 * with a fixed seed, each with its reverse: the same record has the same shares everywhere.
 */
final class SampledShares {
  /**
   * Orders and their reverses: 16 ways. More cost as much again and hardly move the first three.
   */
  private static final int PAIRS = 8;

  /** Up to here every order is tried, which makes the shares exact. */
  private static final int MOST_EXACT = 4;

  private static final long SEED = 20_261_125;

  private SampledShares() {}

  /** Writes the shares into {@code out}; see {@link Scorer#contributions}. */
  static void share(Scorer scorer, double[] features, double[] reference, double[] out) {
    int width = scorer.width();
    Arrays.fill(out, 0, width, 0);
    int[] changed =
        IntStream.range(0, width)
            .filter(i -> Double.compare(features[i], reference[i]) != 0)
            .toArray();
    if (changed.length == 0) {
      return;
    }
    int[][] orders = changed.length <= MOST_EXACT ? all(changed) : drawn(changed);
    double[][] records = new double[orders.length * (changed.length + 1)][];
    int next = 0;
    for (int[] order : orders) {
      double[] record = Arrays.copyOf(reference, width);
      records[next++] = record;
      for (int feature : order) {
        record = record.clone();
        record[feature] = features[feature];
        records[next++] = record;
      }
    }
    double[] margins = scorer.margins(records);
    next = 0;
    for (int[] order : orders) {
      for (int feature : order) {
        out[feature] += (margins[next + 1] - margins[next]) / orders.length;
        next++;
      }
      next++;
    }
  }

  private static int[][] drawn(int[] features) {
    SplittableRandom random = new SplittableRandom(SEED);
    int[][] orders = new int[2 * PAIRS][];
    for (int pair = 0; pair < PAIRS; pair++) {
      int[] order = features.clone();
      for (int i = order.length - 1; i > 0; i--) {
        swap(order, i, random.nextInt(i + 1));
      }
      orders[2 * pair] = order;
      orders[2 * pair + 1] =
          IntStream.range(0, order.length).map(i -> order[order.length - 1 - i]).toArray();
    }
    return orders;
  }

  private static int[][] all(int[] features) {
    int[][] orders = {{}};
    for (int feature : features) {
      orders = Arrays.stream(orders).flatMap(order -> with(order, feature)).toArray(int[][]::new);
    }
    return orders;
  }

  /** An order with one feature more, in every place. */
  private static Stream<int[]> with(int[] order, int feature) {
    return IntStream.rangeClosed(0, order.length)
        .mapToObj(
            place -> {
              int[] longer = new int[order.length + 1];
              System.arraycopy(order, 0, longer, 0, place);
              longer[place] = feature;
              System.arraycopy(order, place, longer, place + 1, order.length - place);
              return longer;
            });
  }

  private static void swap(int[] order, int one, int other) {
    int kept = order[one];
    order[one] = order[other];
    order[other] = kept;
  }
}
