package org.riskbench.experiment;

import org.riskbench.decision.LabelledMargins;

/**
 * Labelled margins that the model was not trained on: calibration, score map and the reference of
 * reasons come from them. Arrays of one length.
 *
 * @param rows positions of the records in the dataset
 * @param margins log-odds
 * @param crossFitted whether the margins come from models trained without their own fold
 */
record CalibratePart(
    int[] rows, double[] margins, boolean[] fraud, double[] weights, boolean crossFitted) {
  /** The same, weighted as what is judged by is. */
  CalibratePart judged(Imbalance imbalance) {
    return new CalibratePart(rows, margins, fraud, imbalance.judged(fraud, weights), crossFitted);
  }

  /** What a calibration is fitted to. */
  LabelledMargins labelled() {
    return new LabelledMargins(margins, fraud, weights);
  }
}
