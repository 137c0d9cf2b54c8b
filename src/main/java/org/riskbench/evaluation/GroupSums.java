package org.riskbench.evaluation;

/** What groups add up to in one pass over records that are sorted once. */
final class GroupSums {
  static final int FRAUD_RATE = 0;
  static final int AUC = 1;
  static final int RECALL_AT_ONE_PERCENT = 2;
  static final int RECALL = 3;
  static final int FALSE_POSITIVE_RATE = 4;
  static final int PRECISION = 5;
  static final int FIGURES = 6;

  private static final double ONE_PERCENT = 0.01;

  /** Room for the rounding of summed weights where a rate is held against a bound. */
  private static final double ROUNDING = 1e-12;

  private final double[] fraud;
  private final double[] good;
  private final double[] alertedFraud;
  private final double[] alertedGood;

  private GroupSums(int groups) {
    fraud = new double[groups];
    good = new double[groups];
    alertedFraud = new double[groups];
    alertedGood = new double[groups];
  }

  /**
   * Figures by group, in the order of the constants; {@code NaN} where there is nothing to divide
   * by.
   *
   * @param weights of the records from the highest score down, 0 or more
   */
  static double[][] figures(Groups groups, Ranking ranking, double[] weights) {
    GroupSums sums = new GroupSums(groups.count());
    sums.add(groups, weights);
    double[][] figures = new double[groups.count()][FIGURES];
    double[][] ranked = sums.rank(groups, ranking, weights);
    for (int g = 0; g < figures.length; g++) {
      double[] told = figures[g];
      told[FRAUD_RATE] = sums.fraud[g] / (sums.fraud[g] + sums.good[g]);
      told[AUC] = ranked[0][g] / sums.fraud[g] / sums.good[g];
      told[RECALL_AT_ONE_PERCENT] = sums.good[g] > 0 ? ranked[1][g] / sums.fraud[g] : Double.NaN;
      told[RECALL] = sums.alertedFraud[g] / sums.fraud[g];
      told[FALSE_POSITIVE_RATE] = sums.alertedGood[g] / sums.good[g];
      told[PRECISION] = sums.alertedFraud[g] / (sums.alertedFraud[g] + sums.alertedGood[g]);
    }
    return figures;
  }

  private void add(Groups groups, double[] weights) {
    boolean[] frauds = groups.fraud();
    for (int i = 0; i < weights.length; i++) {
      int g = groups.of(i);
      boolean alerted = groups.isAlerted(i);
      if (frauds[i]) {
        fraud[g] += weights[i];
        alertedFraud[g] += alerted ? weights[i] : 0;
      } else {
        good[g] += weights[i];
        alertedGood[g] += alerted ? weights[i] : 0;
      }
    }
  }

  /**
   * From the highest score down: the weight of pairs ranked rightly, and of the frauds found before
   * one good in a hundred is.
   */
  private double[][] rank(Groups groups, Ranking ranking, double[] weights) {
    boolean[] frauds = groups.fraud();
    int n = fraud.length;
    double[] pairs = new double[n];
    double[] found = new double[n];
    double[] fraudAbove = new double[n];
    double[] goodAbove = new double[n];
    double[] fraudHere = new double[n];
    double[] goodHere = new double[n];
    for (int tie = 0; tie < ranking.groups(); tie++) {
      for (int place = ranking.start(tie); place < ranking.end(tie); place++) {
        (frauds[place] ? fraudHere : goodHere)[groups.of(place)] += weights[place];
      }
      for (int place = ranking.start(tie); place < ranking.end(tie); place++) {
        int g = groups.of(place);
        if (fraudHere[g] > 0 || goodHere[g] > 0) {
          pairs[g] += goodHere[g] * (fraudAbove[g] + fraudHere[g] / 2);
          fraudAbove[g] += fraudHere[g];
          goodAbove[g] += goodHere[g];
          boolean within = goodAbove[g] <= good[g] * (ONE_PERCENT + ROUNDING);
          found[g] = within ? fraudAbove[g] : found[g];
          fraudHere[g] = 0;
          goodHere[g] = 0;
        }
      }
    }
    return new double[][] {pairs, found};
  }
}
