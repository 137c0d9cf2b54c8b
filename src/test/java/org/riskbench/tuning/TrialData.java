package org.riskbench.tuning;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.riskbench.training.Holdout;
import org.riskbench.training.TrainingSet;

/** Made-up rows whose label follows two of five numbers, together. */
final class TrialData {
  private TrialData() {}

  static TrialRows rows(int size) {
    int learnt = size * 3 / 4;
    return TrialRows.of(
        set(size),
        List.of(
            new Holdout(
                IntStream.range(0, learnt).toArray(), IntStream.range(learnt, size).toArray())));
  }

  static TrainingSet set(int size) {
    Random random = new Random(9);
    double[][] features = new double[size][5];
    boolean[] fraud = new boolean[size];
    double[] weights = new double[size];
    for (int row = 0; row < size; row++) {
      for (int i = 0; i < 5; i++) {
        features[row][i] = random.nextGaussian();
      }
      double margin = features[row][0] * features[row][1] * 2 + features[row][2] - 1;
      fraud[row] = random.nextDouble() < 1 / (1 + Math.exp(-margin));
      weights[row] = 1;
    }
    return new TrainingSet(features, fraud, weights);
  }
}
