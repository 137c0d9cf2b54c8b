package org.riskbench.training;

import java.util.Arrays;
import java.util.Optional;

/** How an ensemble makes one answer of several. */
public enum Mixing {
  /** The mean of the members' calibrated log-odds: hard to get wrong. */
  AVERAGE("average"),
  /** Weights learnt from what the members said of rows they had not seen (Wolpert, 1992). */
  STACK("stack");

  private final String word;

  Mixing(String word) {
    this.word = word;
  }

  /** The word for it, as on the command line. */
  public String word() {
    return word;
  }

  static Optional<Mixing> named(String word) {
    return Arrays.stream(values()).filter(mixing -> mixing.word.equals(word)).findFirst();
  }

  /** The mix for rows that no member has learnt from. */
  MarginMix fit(double[][] margins, boolean[] fraud, double[] stand) {
    if (this == STACK) {
      return MarginMix.fit(margins, fraud, stand);
    }
    double intercept = 0;
    double[] weights = new double[margins.length];
    for (int i = 0; i < weights.length; i++) {
      MarginMix alone = MarginMix.fit(new double[][] {margins[i]}, fraud, stand);
      weights[i] = alone.weights()[0] / weights.length;
      intercept += alone.intercept() / weights.length;
    }
    return new MarginMix(intercept, weights);
  }
}
