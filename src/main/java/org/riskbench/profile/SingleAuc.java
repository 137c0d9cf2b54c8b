package org.riskbench.profile;

import java.util.stream.IntStream;

/**
 * How well one column alone tells frauds from goods: the area under the ROC curve, .5 to 1.
 *
 * @param auc .5 says nothing, 1 everything; NaN without both classes
 * @param error standard error (Hanley and McNeil), NaN as above
 */
record SingleAuc(double auc, double error) {
  /** Values that come less often than this on average are names: their rates say nothing. */
  private static final int ROWS_A_VALUE = 3;

  /** The value as a ranking, the missing ones at the better end; or its fraud rate, if better. */
  static SingleAuc of(ValueRuns runs, boolean numeric) {
    ValueCounts all = ValueCounts.present(runs).plus(ValueCounts.of(runs, runs.missing()));
    if (all.goods() == 0 || all.frauds() == 0) {
      return new SingleAuc(Double.NaN, Double.NaN);
    }
    double best = 0.5;
    if (numeric) {
      best = Math.max(ranked(runs, all, true), ranked(runs, all, false));
    }
    if (all.labelled() >= (long) ROWS_A_VALUE * runs.distinct()) {
      best = Math.max(best, byRate(runs));
    }
    return new SingleAuc(best, error(best, all.frauds(), all.goods()));
  }

  private static double ranked(ValueRuns runs, ValueCounts all, boolean missingFirst) {
    double below = missingFirst ? runs.goods(runs.missing()) : 0;
    double wins = missingFirst ? below / 2 * runs.frauds(runs.missing()) : 0;
    for (int run = 0; run < runs.size(); run++) {
      wins += runs.frauds(run) * (below + runs.goods(run) / 2.0);
      below += runs.goods(run);
    }
    if (!missingFirst) {
      wins += runs.frauds(runs.missing()) * (below + runs.goods(runs.missing()) / 2.0);
    }
    double auc = wins / ((double) all.frauds() * all.goods());
    return Math.max(auc, 1 - auc);
  }

  /** Each half of the rows is ranked by the fraud rates of the other: no value grades itself. */
  private static double byRate(ValueRuns runs) {
    double one = byRate(runs, 0);
    double other = byRate(runs, 1);
    double auc = (one + other) / 2;
    return Double.isNaN(auc) ? 0.5 : auc;
  }

  private static double byRate(ValueRuns runs, int judged) {
    int by = 1 - judged;
    int goods = 0;
    int frauds = 0;
    for (int run = 0; run <= runs.size(); run++) {
      goods += runs.goods(run, by);
      frauds += runs.frauds(run, by);
    }
    double base = frauds / (double) Math.max(1, goods + frauds);
    double[] rates = new double[runs.size() + 1];
    for (int run = 0; run < rates.length; run++) {
      int n = runs.goods(run, by) + runs.frauds(run, by);
      rates[run] = (runs.frauds(run, by) + base) / (n + 1);
    }
    int[] order = ascending(runs, judged, rates);
    return area(runs, judged, rates, order);
  }

  /** Rates are not negative, so their bits order as they do. */
  private static int[] ascending(ValueRuns runs, int judged, double[] rates) {
    return IntStream.range(0, rates.length)
        .filter(run -> runs.goods(run, judged) + runs.frauds(run, judged) > 0)
        .mapToLong(run -> (long) Float.floatToRawIntBits((float) rates[run]) << 32 | run)
        .sorted()
        .mapToInt(key -> (int) key)
        .toArray();
  }

  private static double area(ValueRuns runs, int judged, double[] rates, int[] order) {
    double below = 0;
    double wins = 0;
    double frauds = 0;
    int i = 0;
    while (i < order.length) {
      double good = 0;
      double fraud = 0;
      float rate = (float) rates[order[i]];
      while (i < order.length && (float) rates[order[i]] == rate) {
        good += runs.goods(order[i], judged);
        fraud += runs.frauds(order[i], judged);
        i++;
      }
      wins += fraud * (below + good / 2);
      below += good;
      frauds += fraud;
    }
    return wins / (frauds * below);
  }

  private static double error(double auc, int frauds, int goods) {
    double one = auc / (2 - auc);
    double two = 2 * auc * auc / (1 + auc);
    double variance =
        (auc * (1 - auc) + (frauds - 1.0) * (one - auc * auc) + (goods - 1.0) * (two - auc * auc))
            / ((double) frauds * goods);
    return Math.sqrt(Math.max(0, variance));
  }

  /** Smallest area that the records are compatible with. */
  double atLeast() {
    return auc - 2 * error;
  }
}
