package org.riskbench.evaluation;

import java.util.List;
import org.riskbench.evaluation.Metrics.RecallAtFpr;

/** The figures that depend on the order of the records alone. */
final class RankingFigures {
  /** Room for the rounding of summed weights where a rate is held against a bound. */
  private static final double ROUNDING = 1e-12;

  private RankingFigures() {}

  static double auc(Ranking ranking) {
    double pairs = 0;
    for (int g = 0; g < ranking.groups(); g++) {
      double fraud = ranking.fraudWithin(g) - ranking.fraudAbove(g);
      double good = ranking.goodWithin(g) - ranking.goodAbove(g);
      pairs += good * (ranking.fraudAbove(g) + fraud / 2);
    }
    return pairs / ranking.fraud() / ranking.good();
  }

  static double averagePrecision(Ranking ranking) {
    double sum = 0;
    for (int g = 0; g < ranking.groups(); g++) {
      double within = ranking.fraudWithin(g);
      double step = within - ranking.fraudAbove(g);
      sum += step == 0 ? 0 : step * within / (within + ranking.goodWithin(g));
    }
    return sum / ranking.fraud();
  }

  static double ks(Ranking ranking) {
    double largest = 0;
    for (int g = 0; g < ranking.groups(); g++) {
      double recall = ranking.fraudWithin(g) / ranking.fraud();
      double fpr = ranking.goodWithin(g) / ranking.good();
      largest = Math.max(largest, Math.abs(recall - fpr));
    }
    return largest;
  }

  static List<RecallAtFpr> recallAtFpr(Ranking ranking) {
    return Metrics.FPR_LEVELS.stream()
        .map(fpr -> new RecallAtFpr(fpr, recallAtFpr(ranking, fpr)))
        .toList();
  }

  static double recallAtFpr(Ranking ranking, double bound) {
    double recall = 0;
    for (int g = 0; g < ranking.groups(); g++) {
      if (ranking.goodWithin(g) / ranking.good() > bound + ROUNDING) {
        break;
      }
      recall = ranking.fraudWithin(g) / ranking.fraud();
    }
    return recall;
  }
}
