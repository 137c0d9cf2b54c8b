package org.riskbench.tree;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.riskbench.job.JobContext;

/**
 * Sums of gradient and curvature per bin of each feature, over the rows of a leaf in their order.
 * Most of the time of boosting is spent here: rows are gone through for four features at once, so
 * that what they share is read once and no sum waits for another.
 */
final class Histograms {
  /** Features summed at once. */
  static final int TOGETHER = 4;

  private static final int ROWS_PER_CHECK = 1 << 14;

  private final BinnedRows rows;
  private final int[] order;
  private final int[] offsets;
  private final JobContext context;
  private final double[] gathered;
  private double[] read;
  private boolean inOrder;
  private final Deque<double[]> spare = new ArrayDeque<>();

  /**
   * Histograms of some rows.
   *
   * @param order positions of rows; a leaf's are side by side
   */
  Histograms(BinnedRows rows, int[] order, JobContext context) {
    this.rows = rows;
    this.order = order;
    this.context = context;
    this.gathered = new double[2 * order.length];
    this.read = gathered;
    this.offsets = new int[rows.width() + 1];
    for (int i = 0; i < rows.width(); i++) {
      offsets[i + 1] = offsets[i] + 2 * rows.features().get(i).count();
    }
  }

  /** An array for the sums of one leaf. */
  double[] take() {
    double[] free = spare.poll();
    return free == null ? new double[offsets[rows.width()]] : free;
  }

  /** Takes an array back that nobody needs any more. */
  void giveBack(double[] histogram) {
    spare.push(histogram);
  }

  /** Where a feature's bins begin. */
  int offset(int feature) {
    return offsets[feature];
  }

  /** Puts the derivatives of a leaf's rows side by side: each feature goes through them. */
  void gather(double[] derivatives, GrowingLeaf leaf) {
    inOrder = leaf.rows() == rows.size(); // all rows: they are as they came
    read = inOrder ? derivatives : gathered;
    if (inOrder) {
      return;
    }
    int at = 0;
    for (int i = leaf.begin(); i < leaf.end(); i++) {
      int row = 2 * order[i];
      gathered[at++] = derivatives[row];
      gathered[at++] = derivatives[row + 1];
    }
  }

  /** Sums some features over the rows of a leaf that was gathered last. */
  void fill(GrowingLeaf leaf, int[] features) {
    double[] sums = leaf.histogram();
    for (int feature : features) {
      Arrays.fill(sums, offsets[feature], offsets[feature + 1], 0);
    }
    for (int begin = leaf.begin(); begin < leaf.end(); begin += ROWS_PER_CHECK) {
      context.checkpoint();
      int end = Math.min(leaf.end(), begin + ROWS_PER_CHECK);
      int from = 2 * (begin - leaf.begin());
      int next = 0;
      for (; next + TOGETHER <= features.length; next += TOGETHER) {
        four(features, next, sums, begin, end, from);
      }
      for (; next < features.length; next++) {
        one(rows.bins()[features[next]], offsets[features[next]], sums, begin, end, from);
      }
    }
  }

  private void four(int[] features, int next, double[] sums, int begin, int end, int from) {
    byte[] bins0 = rows.bins()[features[next]];
    byte[] bins1 = rows.bins()[features[next + 1]];
    byte[] bins2 = rows.bins()[features[next + 2]];
    byte[] bins3 = rows.bins()[features[next + 3]];
    int offset0 = offsets[features[next]];
    int offset1 = offsets[features[next + 1]];
    int offset2 = offsets[features[next + 2]];
    int offset3 = offsets[features[next + 3]];
    double[] derivatives = read;
    boolean direct = inOrder;
    int taken = from;
    for (int i = begin; i < end; i++) {
      int row = direct ? i : order[i];
      double gradient = derivatives[taken++];
      double curvature = derivatives[taken++];
      int at0 = offset0 + 2 * (bins0[row] & 0xff);
      int at1 = offset1 + 2 * (bins1[row] & 0xff);
      int at2 = offset2 + 2 * (bins2[row] & 0xff);
      int at3 = offset3 + 2 * (bins3[row] & 0xff);
      sums[at0] += gradient;
      sums[at0 + 1] += curvature;
      sums[at1] += gradient;
      sums[at1 + 1] += curvature;
      sums[at2] += gradient;
      sums[at2 + 1] += curvature;
      sums[at3] += gradient;
      sums[at3 + 1] += curvature;
    }
  }

  private void one(byte[] bins, int offset, double[] sums, int begin, int end, int from) {
    int taken = from;
    for (int i = begin; i < end; i++) {
      int at = offset + 2 * (bins[order[i]] & 0xff);
      sums[at] += read[taken++];
      sums[at + 1] += read[taken++];
    }
  }

  /** Sums a feature over few rows: bins that hold none of them keep what they had. */
  BinSet fillSeen(GrowingLeaf leaf, int feature) {
    BinSet seen = new BinSet();
    double[] sums = leaf.histogram();
    byte[] bins = rows.bins()[feature];
    int taken = 0;
    for (int i = leaf.begin(); i < leaf.end(); i++) {
      int bin = bins[order[i]] & 0xff;
      int at = offsets[feature] + 2 * bin;
      if (seen.add(bin)) {
        sums[at] = 0;
        sums[at + 1] = 0;
      }
      sums[at] += read[taken++];
      sums[at + 1] += read[taken++];
    }
    return seen;
  }

  /** Takes a part off the whole: the rest. */
  void subtract(double[] from, double[] part, int[] features) {
    for (int feature : features) {
      for (int i = offsets[feature]; i < offsets[feature + 1]; i++) {
        from[i] -= part[i];
      }
    }
  }
}
