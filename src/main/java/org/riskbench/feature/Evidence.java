package org.riskbench.feature;

/**
 * Sums of frauds and of all records a group of rows (a bin, a level) and fold, and the evidence
 * they make: smoothed log-odds less those of all rows, 0 where nothing is known. A fold's own
 * evidence comes from the other folds alone, their overall rate included, so that a group seen
 * nowhere else is 0 in every fold.
 */
final class Evidence {
  private final long[][] frauds;
  private final long[][] totals;
  private final double smoothing;
  private final int[] rows;

  /** Weight of an average record. */
  private final double unit;

  /**
   * Counts.
   *
   * @param groups the group of each row
   * @param smoothing in records of average weight
   */
  Evidence(TrainingRows rows, int[] groups, int size, double smoothing) {
    this.frauds = new long[TrainingRows.FOLDS + 1][size + 1];
    this.totals = new long[TrainingRows.FOLDS + 1][size + 1];
    this.rows = new int[size];
    for (int row = 0; row < groups.length; row++) {
      this.rows[groups[row]]++;
      add(totals, rows.folds()[row], groups[row], rows.weights()[row]);
      add(frauds, rows.folds()[row], groups[row], rows.fraud()[row] ? rows.weights()[row] : 0);
    }
    double all = totals[TrainingRows.FOLDS][size];
    this.unit = all == 0 ? 1 : all / groups.length;
    this.smoothing = smoothing * unit;
  }

  /** Adds to the group and the total, of the fold and of all folds. */
  private static void add(long[][] sums, int fold, int group, long weight) {
    int all = sums[0].length - 1;
    sums[fold][group] += weight;
    sums[fold][all] += weight;
    sums[TrainingRows.FOLDS][group] += weight;
    sums[TrainingRows.FOLDS][all] += weight;
  }

  /** What the groups hold, from all rows. */
  GroupCounts counts() {
    double[] rates = new double[rows.length];
    for (int group = 0; group < rates.length; group++) {
      long total = totals[TrainingRows.FOLDS][group];
      rates[group] = total == 0 ? 0 : (double) frauds[TrainingRows.FOLDS][group] / total;
    }
    return new GroupCounts(rows.clone(), rates, ofAll().values());
  }

  /** One number a group, from all rows. */
  Weights ofAll() {
    double[] evidence = new double[frauds[0].length - 1];
    for (int group = 0; group < evidence.length; group++) {
      evidence[group] =
          evidence(
              frauds[TrainingRows.FOLDS][group],
              totals[TrainingRows.FOLDS][group],
              frauds[TrainingRows.FOLDS][evidence.length],
              totals[TrainingRows.FOLDS][evidence.length]);
    }
    return new Weights(evidence);
  }

  /** By fold and group, from the other folds' rows. */
  double[][] outOfFold() {
    int all = frauds[0].length - 1;
    double[][] evidence = new double[TrainingRows.FOLDS][all];
    for (int fold = 0; fold < TrainingRows.FOLDS; fold++) {
      for (int group = 0; group < all; group++) {
        evidence[fold][group] =
            evidence(
                frauds[TrainingRows.FOLDS][group] - frauds[fold][group],
                totals[TrainingRows.FOLDS][group] - totals[fold][group],
                frauds[TrainingRows.FOLDS][all] - frauds[fold][all],
                totals[TrainingRows.FOLDS][all] - totals[fold][all]);
      }
    }
    return evidence;
  }

  /** By fold and group: a line through the other folds' groups, in place of their evidence. */
  double[][] lineOutOfFold(double[] places) {
    double[][] evidence = outOfFold();
    for (int fold = 0; fold < TrainingRows.FOLDS; fold++) {
      double usual = usual(fold);
      GroupLine line = GroupLine.of(places, others(frauds, fold), others(totals, fold));
      for (int group = 0; group < places.length && Double.isFinite(usual); group++) {
        if (!Double.isNaN(places[group])) {
          evidence[fold][group] = line.at(places[group]) - usual;
        }
      }
    }
    return evidence;
  }

  private static double[] others(long[][] sums, int fold) {
    double[] others = new double[sums[0].length - 1];
    for (int group = 0; group < others.length; group++) {
      others[group] = (double) sums[TrainingRows.FOLDS][group] - sums[fold][group];
    }
    return others;
  }

  /**
   * How much likelier the rows of each fold are by what the other folds' rows tell of their groups
   * than by the other folds' overall rate: the difference of the log likelihoods, in records of
   * average weight; below 0 for groups that tell nothing.
   *
   * @param told evidence by fold and group
   */
  double gain(double[][] told) {
    double gain = 0;
    for (int fold = 0; fold < TrainingRows.FOLDS; fold++) {
      double usual = usual(fold);
      for (int group = 0; group < told[fold].length && Double.isFinite(usual); group++) {
        double goods = (double) totals[fold][group] - frauds[fold][group];
        gain += frauds[fold][group] * (doubt(usual) - doubt(usual + told[fold][group]));
        gain += goods * (doubt(-usual) - doubt(-usual - told[fold][group]));
      }
    }
    return gain / unit;
  }

  /** Log-odds of all rows of the other folds; infinite or NaN where they are of one class. */
  private double usual(int fold) {
    int all = frauds[0].length - 1;
    double others = (double) totals[TrainingRows.FOLDS][all] - totals[fold][all];
    return logOdds((frauds[TrainingRows.FOLDS][all] - frauds[fold][all]) / others);
  }

  /** Minus the logarithm of the probability that log-odds stand for. */
  private static double doubt(double logOdds) {
    return StrictMath.log1p(StrictMath.exp(-logOdds));
  }

  private double evidence(long fraud, long total, long allFrauds, long all) {
    if (total == 0 || allFrauds == 0 || allFrauds == all) {
      return 0;
    }
    double rate = (double) allFrauds / all;
    double smoothed = (fraud + smoothing * rate) / (total + smoothing);
    return logOdds(smoothed) - logOdds(rate);
  }

  private static double logOdds(double rate) {
    return StrictMath.log(rate) - StrictMath.log1p(-rate);
  }
}
