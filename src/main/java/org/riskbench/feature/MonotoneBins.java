package org.riskbench.feature;

import java.util.Arrays;

/**
 * Merges neighbouring bins until fraud gets only likelier, or only less likely, from one to the
 * next (pooling adjacent violators; Barlow and others, Statistical Inference under Order
 * Restrictions, 1972). Of the two directions the one is taken under which the labels are likelier.
 */
final class MonotoneBins {
  private final double[] cuts;
  private final double[] frauds;
  private final double[] totals;
  private final double smoothing;
  private final double rate;

  private MonotoneBins(Cuts cuts, TrainingRows rows, int[] groups, double smoothing) {
    this.cuts = cuts.values();
    this.frauds = new double[cuts.bins()];
    this.totals = new double[cuts.bins()];
    double all = 0;
    double allFrauds = 0;
    for (int row = 0; row < groups.length; row++) {
      double weight = rows.weights()[row];
      double fraud = rows.fraud()[row] ? weight : 0;
      all += weight;
      allFrauds += fraud;
      if (groups[row] < totals.length) {
        totals[groups[row]] += weight;
        frauds[groups[row]] += fraud;
      }
    }
    this.smoothing = smoothing * all / Math.max(1, groups.length);
    this.rate = all == 0 ? 0 : allFrauds / all;
  }

  /**
   * Some of the cuts.
   *
   * @param groups the bin of each row, after the last one that of missing values
   */
  static Cuts of(Cuts cuts, TrainingRows rows, int[] groups, double smoothing) {
    MonotoneBins bins = new MonotoneBins(cuts, rows, groups, smoothing);
    Merged rising = bins.merged(1);
    Merged falling = bins.merged(-1);
    return (falling.likelihood() > rising.likelihood() ? falling : rising).cuts();
  }

  private record Merged(Cuts cuts, double likelihood) {}

  private Merged merged(int direction) {
    int[] first = new int[totals.length];
    double[] fraud = new double[totals.length];
    double[] total = new double[totals.length];
    int size = 0;
    for (int bin = 0; bin < totals.length; bin++) {
      first[size] = bin;
      fraud[size] = frauds[bin];
      total[size++] = totals[bin];
      while (size > 1 && turns(direction, fraud, total, size - 2)) {
        size--;
        fraud[size - 1] += fraud[size];
        total[size - 1] += total[size];
      }
    }
    double[] kept = new double[size - 1];
    Arrays.setAll(kept, i -> cuts[first[i + 1] - 1]);
    double likelihood = 0;
    for (int i = 0; i < size; i++) {
      likelihood += told(fraud[i], total[i]) + told(total[i] - fraud[i], total[i]);
    }
    return new Merged(new Cuts(kept), likelihood);
  }

  /** Whether the rate, plain or smoothed as evidence is, goes the other way after a bin. */
  private boolean turns(int direction, double[] fraud, double[] total, int bin) {
    double plain = fraud[bin + 1] * total[bin] - fraud[bin] * total[bin + 1];
    double smoothed = smoothed(fraud[bin + 1], total[bin + 1]) - smoothed(fraud[bin], total[bin]);
    return direction * plain < 0 || direction * smoothed < 0;
  }

  private double smoothed(double fraud, double total) {
    return (fraud + smoothing * rate) / (total + smoothing);
  }

  private static double told(double some, double total) {
    return some == 0 ? 0 : some * StrictMath.log(some / total);
  }
}
