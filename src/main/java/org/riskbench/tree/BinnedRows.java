package org.riskbench.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.riskbench.job.JobContext;

/**
 * Rows whose features are bins, feature by feature.
 *
 * @param features how values fall into bins
 * @param bins one array per feature, one byte per row, unsigned
 */
record BinnedRows(List<FeatureBins> features, byte[][] bins, int size) {
  /** So many rows tell where to cut. */
  private static final int SAMPLE = 200_000;

  private static final int BLOCK = 1 << 12;

  /** Bins for these rows, fitted to them. */
  static BinnedRows fit(TreeRows rows, long seed, JobContext context) {
    int[] sample = sample(rows.size(), seed);
    List<Callable<FeatureBins>> parts = new ArrayList<>();
    for (int feature = 0; feature < rows.width(); feature++) {
      int column = feature;
      parts.add(
          () -> {
            context.checkpoint();
            return bins(rows, column, sample);
          });
    }
    return of(rows, context.parallel(parts), context);
  }

  private static FeatureBins bins(TreeRows rows, int column, int[] sample) {
    if (rows.categorical()[column]) {
      double[] all = new double[rows.size()];
      for (int row = 0; row < all.length; row++) {
        all[row] = rows.features()[row][column];
      }
      return FeatureBins.ofCategory(all);
    }
    double[] values = new double[sample.length];
    for (int i = 0; i < sample.length; i++) {
      values[i] = rows.features()[sample[i]][column];
    }
    return FeatureBins.ofNumbers(values);
  }

  private static int[] sample(int size, long seed) {
    int[] sample = new int[Math.min(size, SAMPLE)];
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < sample.length; i++) {
      sample[i] = size <= SAMPLE ? i : random.nextInt(size);
    }
    return sample;
  }

  /** Other rows in the same bins. */
  BinnedRows like(TreeRows others, JobContext context) {
    return of(others, features, context);
  }

  private static BinnedRows of(TreeRows rows, List<FeatureBins> features, JobContext context) {
    byte[][] bins = new byte[features.size()][rows.size()];
    FeatureBins[] fitted = features.toArray(new FeatureBins[0]);
    List<Callable<Boolean>> blocks = new ArrayList<>();
    for (int begin = 0; begin < rows.size(); begin += BLOCK) {
      int from = begin;
      int to = Math.min(rows.size(), begin + BLOCK);
      blocks.add(
          () -> {
            context.checkpoint();
            fill(rows, fitted, bins, from, to);
            return true;
          });
    }
    context.parallel(blocks);
    return new BinnedRows(features, bins, rows.size());
  }

  /** Row by row: a row lies together in memory. */
  private static void fill(TreeRows rows, FeatureBins[] features, byte[][] bins, int from, int to) {
    for (int row = from; row < to; row++) {
      double[] values = rows.features()[row];
      for (int feature = 0; feature < features.length; feature++) {
        bins[feature][row] = (byte) features[feature].bin(values[feature]);
      }
    }
  }

  int width() {
    return features.size();
  }
}
