package org.riskbench.training;

import org.riskbench.scoring.Scorer;

/** How surprised a model is by labels. */
final class LogLoss {
  private LogLoss() {}

  /** Summed over the rows, each as often as it stands for a record. */
  static double of(Scorer scorer, TrainingSet rows) {
    double loss = 0;
    for (int row = 0; row < rows.size(); row++) {
      double margin = scorer.margin(rows.features()[row]);
      double signed = rows.fraud()[row] ? margin : -margin;
      loss +=
          rows.weights()[row]
              * (Math.max(0, -signed) + StrictMath.log1p(StrictMath.exp(-Math.abs(signed))));
    }
    return loss;
  }
}
