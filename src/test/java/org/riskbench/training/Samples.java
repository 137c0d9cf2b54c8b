package org.riskbench.training;

import java.util.Random;

/**
 * Made-up training rows: some numbers, some one-hot columns, a label that follows a few of them.
 */
final class Samples {
  private Samples() {}

  /** Rows of numbers and one-hot groups; about one in four is fraud. */
  static TrainingSet rows(int size, int numbers, int groups, long seed) {
    Random random = new Random(seed);
    int width = numbers + 4 * groups;
    double[] truth = random.doubles(width, -1.5, 1.5).toArray();
    double[][] features = new double[size][];
    boolean[] fraud = new boolean[size];
    double[] weights = new double[size];
    for (int row = 0; row < size; row++) {
      features[row] = row(random, numbers, groups);
      double margin = -1.5;
      for (int i = 0; i < width; i++) {
        margin += truth[i] * features[row][i];
      }
      fraud[row] = random.nextDouble() < 1 / (1 + Math.exp(-margin));
      weights[row] = 1;
    }
    fraud[0] = true;
    fraud[1] = false;
    return new TrainingSet(features, fraud, weights);
  }

  /** Rows as trees read them: feature 3 holds levels, feature 5 is sometimes missing. */
  static TrainingSet withGaps(int size, long seed) {
    TrainingSet rows = rows(size, 8, 2, seed);
    Random random = new Random(seed);
    boolean[] levels = new boolean[rows.width()];
    levels[3] = true;
    for (double[] row : rows.features()) {
      row[3] = random.nextInt(70) - 1;
      row[5] = random.nextInt(5) == 0 ? Double.NaN : row[5];
    }
    return new TrainingSet(rows.features(), rows.fraud(), rows.weights(), levels);
  }

  /** One encoded row; the last level of each group is never seen among the first hundred draws. */
  static double[] row(Random random, int numbers, int groups) {
    double[] row = new double[numbers + 4 * groups];
    for (int i = 0; i < numbers; i++) {
      row[i] = random.nextInt(20) == 0 ? 0 : Math.max(-8, Math.min(8, random.nextGaussian()));
    }
    for (int g = 0; g < groups; g++) {
      int level = random.nextInt(2000) == 0 ? 3 : random.nextInt(3);
      row[numbers + 4 * g + level] = 1;
    }
    return row;
  }
}
