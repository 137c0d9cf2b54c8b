package org.riskbench.onnx;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.riskbench.scoring.Scorer;

/**
 * Shapley values with one baseline of a model that can only be asked: what changing a feature from
 * the reference to the record does, on average over the orders in which the features may change.
 * Where few features differ, all ways are asked for and the shares are exact. Else orders are
 * drawn, each with its reverse, with a fixed seed: the same record has the same shares everywhere,
 * and as the steps of each order add up to the whole difference, so do their means.
 */
final class AskedShares {
  /** 256 records to ask for, fewer than drawn orders need. */
  private static final int MOST_EXACT = 8;

  /** Half as many name another leading reason for one record in fifty. */
  private static final int PAIRS = 16;

  private static final long SEED = 20_261_125;

  private final Scorer scorer;
  private final double[] features;
  private final double[] reference;
  private final int[] changed;

  private AskedShares(Scorer scorer, double[] features, double[] reference) {
    this.scorer = scorer;
    this.features = features;
    this.reference = reference;
    this.changed =
        IntStream.range(0, scorer.width())
            .filter(i -> Double.compare(features[i], reference[i]) != 0)
            .toArray();
  }

  /** Writes the shares into {@code out}; see {@link Scorer#contributions}. */
  static void share(Scorer scorer, double[] features, double[] reference, double[] out) {
    Arrays.fill(out, 0, scorer.width(), 0);
    AskedShares shares = new AskedShares(scorer, features, reference);
    if (shares.changed.length <= MOST_EXACT) {
      shares.exact(out);
    } else {
      shares.drawn(out);
    }
  }

  private void exact(double[] out) {
    int ways = 1 << changed.length;
    double[][] records = new double[ways][];
    for (int way = 0; way < ways; way++) {
      records[way] = Arrays.copyOf(reference, scorer.width());
      for (int i = 0; i < changed.length; i++) {
        if ((way >> i & 1) == 1) {
          records[way][changed[i]] = features[changed[i]];
        }
      }
    }
    double[] margins = scorer.margins(records);
    double[] weights = weights();
    for (int i = 0; i < changed.length; i++) {
      for (int way = 0; way < ways; way++) {
        if ((way >> i & 1) == 0) {
          out[changed[i]] +=
              weights[Integer.bitCount(way)] * (margins[way | 1 << i] - margins[way]);
        }
      }
    }
  }

  /** By how many changed before: the share of orders in which just these did. */
  private double[] weights() {
    double[] weights = new double[changed.length];
    double ways = 1;
    for (int before = 0; before < weights.length; before++) {
      weights[before] = 1 / (changed.length * ways);
      ways = ways * (changed.length - 1 - before) / (before + 1);
    }
    return weights;
  }

  private void drawn(double[] out) {
    int[][] orders = orders();
    double[][] records = new double[orders.length * (changed.length + 1)][];
    int next = 0;
    for (int[] order : orders) {
      double[] record = Arrays.copyOf(reference, scorer.width());
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

  private int[][] orders() {
    SplittableRandom random = new SplittableRandom(SEED);
    int[][] orders = new int[2 * PAIRS][];
    for (int pair = 0; pair < PAIRS; pair++) {
      int[] order = changed.clone();
      for (int i = order.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        int kept = order[i];
        order[i] = order[other];
        order[other] = kept;
      }
      orders[2 * pair] = order;
      orders[2 * pair + 1] =
          IntStream.range(0, order.length).map(i -> order[order.length - 1 - i]).toArray();
    }
    return orders;
  }
}
