package org.riskbench.decision;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Margins whose labels are drawn by probabilities that are known. */
final class SimulatedMargins {
  private SimulatedMargins() {}

  /** Normal margins, mostly of goods. */
  static LabelledMargins of(int size, DoubleUnaryOperator probability, long seed) {
    Random random = new Random(seed);
    double[] margins = new double[size];
    boolean[] fraud = new boolean[size];
    double[] weights = new double[size];
    Arrays.fill(weights, 1);
    for (int i = 0; i < size; i++) {
      margins[i] = 2 * random.nextGaussian() - 1;
      fraud[i] = random.nextDouble() < probability.applyAsDouble(margins[i]);
    }
    return new LabelledMargins(margins, fraud, weights);
  }

  /** The same records, each as often as its weight says. */
  static LabelledMargins repeated(LabelledMargins records) {
    int size = (int) Arrays.stream(records.weights()).sum();
    int[] positions = new int[size];
    int next = 0;
    for (int i = 0; i < records.size(); i++) {
      for (int copy = 0; copy < records.weights()[i]; copy++) {
        positions[next++] = i;
      }
    }
    LabelledMargins copies = records.at(positions);
    Arrays.fill(copies.weights(), 1);
    return copies;
  }
}
