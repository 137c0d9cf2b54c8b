package org.riskbench.evaluation;

import java.util.ArrayList;
import java.util.List;

/** What the figures are called that are drawn again and again; the names of the command line. */
final class FigureNames {
  private FigureNames() {}

  static List<String> of(ScoredRecords records) {
    List<String> names = new ArrayList<>(List.of("auc", "averagePrecision", "ks"));
    Metrics.FPR_LEVELS.forEach(fpr -> names.add("recallAtFpr." + fpr));
    if (records.hasProbability()) {
      names.addAll(List.of("brier", "logLoss", "ece", "accuracy"));
    }
    return List.copyOf(names);
  }
}
