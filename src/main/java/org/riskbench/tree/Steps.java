package org.riskbench.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.riskbench.job.JobContext;

/**
 * First and second derivatives in whole steps, both in one long, so that one addition sums both and
 * no order of additions changes a bit. The high half holds the gradient, the low half the
 * curvature.
 *
 * <p>Steps are as small as sums over all rows allow: with a million rows about 2,000 from 0 to the
 * largest gradient. What lies between two steps goes to either by chance, the nearer the likelier,
 * so that sums are right on average (Shi and others, Quantized Training of Gradient Boosting
 * Decision Trees, 2022). They decide where to cut; what leaves answer is summed without them.
 *
 * @param gradient size of a step of the gradient, above 0
 * @param curvature size of a step of the curvature, above 0
 */
record Steps(double gradient, double curvature) {
  private static final int BLOCK = 1 << 15;
  private static final int HALF = Integer.SIZE;
  private static final long LOW = 0xffff_ffffL;
  private static final double MOST_STEPS = 1 << 26;
  private static final double CHANCE = 0x1p-24;
  private static final long CHANCE_MASK = 0xff_ffffL;

  /**
   * Steps for some rows.
   *
   * @param derivatives gradient and curvature of each row, in turn
   * @param among the rows
   */
  static Steps of(double[] derivatives, int[] among, JobContext context) {
    List<Callable<double[]>> blocks = new ArrayList<>();
    for (int begin = 0; begin < among.length; begin += BLOCK) {
      int from = begin;
      int to = Math.min(among.length, begin + BLOCK);
      blocks.add(() -> largest(derivatives, among, from, to));
    }
    double gradient = 0;
    double curvature = 0;
    for (double[] largest : context.parallel(blocks)) {
      gradient = Math.max(gradient, largest[0]);
      curvature = Math.max(curvature, largest[1]);
    }
    return new Steps(
        step(gradient, (double) Integer.MAX_VALUE / among.length),
        step(curvature, (double) LOW / among.length));
  }

  private static double step(double largest, double most) {
    return largest > 0 ? largest / Math.floor(Math.min(MOST_STEPS, most)) : 1;
  }

  private static double[] largest(double[] derivatives, int[] among, int from, int to) {
    double gradient = 0;
    double curvature = 0;
    for (int i = from; i < to; i++) {
      gradient = Math.max(gradient, Math.abs(derivatives[2 * among[i]]));
      curvature = Math.max(curvature, derivatives[2 * among[i] + 1]);
    }
    return new double[] {gradient, curvature};
  }

  /**
   * Writes the derivatives of some rows in steps.
   *
   * @param seed of the chance between two steps; a row and a seed always meet the same
   * @param out one per row of {@code among}
   * @return their sum
   */
  long fill(double[] derivatives, int[] among, long seed, long[] out, JobContext context) {
    List<Callable<Long>> blocks = new ArrayList<>();
    for (int begin = 0; begin < among.length; begin += BLOCK) {
      int from = begin;
      int to = Math.min(among.length, begin + BLOCK);
      blocks.add(
          () -> {
            context.checkpoint();
            return fill(derivatives, among, seed, out, from, to);
          });
    }
    return context.parallel(blocks).stream().mapToLong(Long::longValue).sum();
  }

  private long fill(double[] derivatives, int[] among, long seed, long[] out, int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      int row = among[i];
      long chance = mix(seed + row);
      double g = derivatives[2 * row] / gradient + CHANCE * (chance & CHANCE_MASK);
      double h = derivatives[2 * row + 1] / curvature + CHANCE * (chance >>> (Long.SIZE - 24));
      out[i] = ((long) Math.floor(g) << HALF) + (long) h;
      sum += out[i];
    }
    return sum;
  }

  /** Spreads neighbours over all values. */
  private static long mix(long value) {
    long mixed = value * 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ mixed >>> HALF) * 0xd6e8feb86659fd93L;
    return mixed ^ mixed >>> HALF;
  }

  /** The gradient of a sum. */
  double gradient(long sum) {
    return gradient * (sum >> HALF);
  }

  /** The curvature of a sum, 0 or more. */
  double curvature(long sum) {
    return curvature * (sum & LOW);
  }
}
