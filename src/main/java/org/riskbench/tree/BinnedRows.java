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
    List<Callable<byte[]>> parts = new ArrayList<>();
    for (int feature = 0; feature < features.size(); feature++) {
      int column = feature;
      FeatureBins bins = features.get(feature);
      parts.add(
          () -> {
            context.checkpoint();
            byte[] binned = new byte[rows.size()];
            for (int row = 0; row < binned.length; row++) {
              binned[row] = (byte) bins.bin(rows.features()[row][column]);
            }
            return binned;
          });
    }
    return new BinnedRows(features, context.parallel(parts).toArray(new byte[0][]), rows.size());
  }

  int width() {
    return features.size();
  }
}
