package org.riskbench.evaluation;

/**
 * Records sorted once from the highest score down, ties kept together as one group, with running
 * weights of both classes: from here every ranking figure is one pass.
 */
final class Ranking {
  private final int[] order;
  private final int[] ends;
  private final double[] fraudWithin;
  private final double[] goodWithin;
  private final int groups;

  private Ranking(int[] order, int[] ends, double[] fraud, double[] good, int groups) {
    this.order = order;
    this.ends = ends;
    this.fraudWithin = fraud;
    this.goodWithin = good;
    this.groups = groups;
  }

  static Ranking of(ScoredRecords records) {
    double[] scores = records.ranking();
    int n = scores.length;
    int[] order = DescendingOrder.of(scores);
    int[] ends = new int[n];
    double[] fraud = new double[n];
    double[] good = new double[n];
    int groups = 0;
    double fraudSoFar = 0;
    double goodSoFar = 0;
    for (int i = 0; i < n; i++) {
      int record = order[i];
      if (records.fraud()[record]) {
        fraudSoFar += records.weight(record);
      } else {
        goodSoFar += records.weight(record);
      }
      if (i == n - 1 || scores[order[i + 1]] != scores[record]) {
        ends[groups] = i + 1;
        fraud[groups] = fraudSoFar;
        good[groups] = goodSoFar;
        groups++;
      }
    }
    return new Ranking(order, ends, fraud, good, groups);
  }

  /**
   * Groups of which only the running weights are known; for figures, not for asking which record is
   * where.
   */
  static Ranking ofWeights(double[] fraudWithin, double[] goodWithin) {
    return new Ranking(new int[0], new int[0], fraudWithin, goodWithin, fraudWithin.length);
  }

  /** How many distinct scores. */
  int groups() {
    return groups;
  }

  /** Weight of the frauds in this group and all above. */
  double fraudWithin(int group) {
    return fraudWithin[group];
  }

  /** Weight of the goods in this group and all above. */
  double goodWithin(int group) {
    return goodWithin[group];
  }

  /** Weight of the frauds in all groups above. */
  double fraudAbove(int group) {
    return group == 0 ? 0 : fraudWithin[group - 1];
  }

  /** Weight of the goods in all groups above. */
  double goodAbove(int group) {
    return group == 0 ? 0 : goodWithin[group - 1];
  }

  /** Weight of all frauds. */
  double fraud() {
    return groups == 0 ? 0 : fraudWithin[groups - 1];
  }

  /** Weight of all goods. */
  double good() {
    return groups == 0 ? 0 : goodWithin[groups - 1];
  }

  /** First place of a group in the order. */
  int start(int group) {
    return group == 0 ? 0 : ends[group - 1];
  }

  /** Place after the last one of a group. */
  int end(int group) {
    return ends[group];
  }

  /** The record at a place of the order, 0 the riskiest. */
  int record(int place) {
    return order[place];
  }
}
