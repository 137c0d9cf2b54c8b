package org.riskbench.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.riskbench.training.TrainingSet;

/**
 * Encoded rows: 30 standardised numbers, of which three at a time are as alike as counts of an
 * hour, a day and a week are (correlations of .8 to .95), and five categories of six levels, one
 * feature a level; the label after them. Four fifths are to learn from.
 *
 * <p>The file holds doubles, the highest byte first, row after row.
 */
record EncodedTable(TrainingSet learn, TrainingSet judge) {
  static final int NUMBERS = 30;
  static final int CATEGORIES = 5;
  static final int LEVELS = 6;
  static final int WIDTH = NUMBERS + CATEGORIES * LEVELS;

  private static final long SEED = 20_261_126;
  private static final int ALIKE = 3;
  private static final double[] SHARED = {0.87, 0.95, 0.98};

  /** Arguments: rows, file. */
  public static void main(String[] args) throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] truth = random.doubles(WIDTH, -0.6, 0.6).toArray();
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])), 1 << 16))) {
      for (int row = 0; row < Integer.parseInt(args[0]); row++) {
        double[] features = features(random);
        double margin = -4;
        for (int i = 0; i < WIDTH; i++) {
          margin += truth[i] * features[i];
          out.writeDouble(features[i]);
        }
        out.writeDouble(random.nextDouble() < 1 / (1 + Math.exp(-margin)) ? 1 : 0);
      }
    }
  }

  private static double[] features(SplittableRandom random) {
    double[] features = new double[WIDTH];
    double common = 0;
    for (int i = 0; i < NUMBERS; i++) {
      common = i % ALIKE == 0 ? random.nextGaussian() : common;
      double shared = SHARED[i % ALIKE];
      features[i] = shared * common + Math.sqrt(1 - shared * shared) * random.nextGaussian();
    }
    for (int i = 0; i < CATEGORIES; i++) {
      double place = random.nextDouble();
      features[NUMBERS + i * LEVELS + (int) (LEVELS * place * place)] = 1;
    }
    return features;
  }

  static EncodedTable read(Path file) throws IOException {
    int rows = Math.toIntExact(Files.size(file) / (Double.BYTES * (WIDTH + 1L)));
    int learn = rows * 4 / 5;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      return new EncodedTable(take(in, learn), take(in, rows - learn));
    }
  }

  private static TrainingSet take(DataInputStream in, int rows) throws IOException {
    double[][] features = new double[rows][WIDTH];
    boolean[] fraud = new boolean[rows];
    double[] weights = new double[rows];
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < WIDTH; i++) {
        features[row][i] = in.readDouble();
      }
      fraud[row] = in.readDouble() == 1;
      weights[row] = 1;
    }
    return new TrainingSet(features, fraud, weights);
  }
}
