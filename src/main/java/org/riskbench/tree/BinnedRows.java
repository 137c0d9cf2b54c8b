package org.riskbench.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.riskbench.job.JobContext;

/**
 * Rows whose features are bins, eight features a word: the rows of a leaf lie far apart in memory,
 * and so eight of their bins are fetched at once.
 *
 * @param features how values fall into bins
 * @param words one array per {@link #TOGETHER} features, one word per row; the bin of feature f is
 *     its byte f modulo {@link #TOGETHER}, the lowest first, unsigned
 * @param size how many rows
 */
record BinnedRows(List<FeatureBins> features, long[][] words, int size) {
  /** Features in one word. */
  static final int TOGETHER = Long.BYTES;

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

  private static BinnedRows of(TreeRows rows, List<FeatureBins> features, JobContext context) {
    long[][] words = new long[(features.size() + TOGETHER - 1) / TOGETHER][rows.size()];
    FeatureBins[] fitted = features.toArray(new FeatureBins[0]);
    List<Callable<Boolean>> blocks = new ArrayList<>();
    for (int begin = 0; begin < rows.size(); begin += BLOCK) {
      int from = begin;
      int to = Math.min(rows.size(), begin + BLOCK);
      blocks.add(
          () -> {
            context.checkpoint();
            fill(rows, fitted, words, from, to);
            return true;
          });
    }
    context.parallel(blocks);
    return new BinnedRows(features, words, rows.size());
  }

  /** Row by row: a row lies together in memory. */
  private static void fill(
      TreeRows rows, FeatureBins[] features, long[][] words, int from, int to) {
    for (int row = from; row < to; row++) {
      double[] values = rows.features()[row];
      for (int feature = 0; feature < features.length; feature++) {
        long bin = features[feature].bin(values[feature]);
        words[word(feature)][row] |= bin << shift(feature);
      }
    }
  }

  int width() {
    return features.size();
  }

  /** The word that holds a feature. */
  static int word(int feature) {
    return feature / TOGETHER;
  }

  /** How far a feature's bin lies from the low end of its word, in bits. */
  static int shift(int feature) {
    return feature % TOGETHER * Byte.SIZE;
  }
}
