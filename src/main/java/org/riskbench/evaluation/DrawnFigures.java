package org.riskbench.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Figures of records that are drawn several times or not at all; sorted once. */
final class DrawnFigures {
  private static final double[] ONE_CLASS = {};

  private final ScoredRecords records;
  private final Ranking ranking;
  private final List<String> names;

  DrawnFigures(ScoredRecords records) {
    this.records = records;
    this.ranking = Ranking.of(records);
    List<String> known = new ArrayList<>(List.of("auc", "averagePrecision", "ks"));
    Metrics.FPR_LEVELS.forEach(fpr -> known.add("recallAtFpr." + fpr));
    if (records.hasProbability()) {
      known.addAll(List.of("brier", "logLoss", "ece"));
    }
    this.names = List.copyOf(known);
  }

  List<String> names() {
    return names;
  }

  /**
   * The figures in the order of their names, where each record stands for as many times more as it
   * was drawn; empty if only one class was drawn.
   */
  double[] of(int[] times) {
    double[] weights = new double[times.length];
    for (int i = 0; i < times.length; i++) {
      weights[i] = times[i] * records.weight(i);
    }
    Ranking drawn = ranking.weighted(records.fraud(), weights);
    if (drawn.fraud() == 0 || drawn.good() == 0) {
      return ONE_CLASS;
    }
    double[] figures = new double[names.size()];
    int next = 0;
    figures[next++] = RankingFigures.auc(drawn);
    figures[next++] = RankingFigures.averagePrecision(drawn);
    figures[next++] = RankingFigures.ks(drawn);
    for (Metrics.RecallAtFpr point : RankingFigures.recallAtFpr(drawn)) {
      figures[next++] = point.recall();
    }
    if (records.hasProbability()) {
      ProbabilityFigures sizes = ProbabilityFigures.of(records, weights);
      figures[next++] = sizes.brier();
      figures[next++] = sizes.logLoss();
      figures[next] = sizes.ece();
    }
    return figures;
  }
}
