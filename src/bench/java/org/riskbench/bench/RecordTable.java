package org.riskbench.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes a CSV file of records of 30 fields that a model can use, all of them: 20 numbers (every
 * fourth with gaps, every second skewed as amounts are), three yes or no, seven categories of 4 to
 * 40 levels; then the label, about 8 % frauds. The same rows for the same number of them.
 */
final class RecordTable {
  static final String LABEL = "is_fraud=1";

  private static final int SEED = 20_261_201;
  private static final int NUMBERS = 20;
  private static final int TRUTHS = 3;
  private static final int[] LEVELS = {4, 6, 8, 10, 14, 20, 40};
  private static final double BASE = -4;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final StringBuilder row = new StringBuilder();

  private RecordTable() {}

  /** Arguments: rows and the file to write. */
  public static void main(String[] args) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
      RecordTable table = new RecordTable();
      out.write(header());
      for (int i = 0; i < Integer.parseInt(args[0]); i++) {
        out.append(table.record());
      }
    }
  }

  private static String header() {
    StringBuilder header = new StringBuilder();
    for (int i = 0; i < NUMBERS; i++) {
      header.append("measure_").append(i).append(',');
    }
    for (int i = 0; i < TRUTHS; i++) {
      header.append("known_").append(i).append(',');
    }
    for (int levels : LEVELS) {
      header.append("kind_of_").append(levels).append(',');
    }
    return header.append("is_fraud\n").toString();
  }

  private CharSequence record() {
    row.setLength(0);
    double margin = BASE;
    for (int i = 0; i < NUMBERS; i++) {
      margin += number(i);
    }
    for (int i = 0; i < TRUTHS; i++) {
      boolean known = random.nextInt(3) > 0;
      row.append(known ? "yes," : "no,");
      margin += known ? 0 : 0.5;
    }
    for (int levels : LEVELS) {
      double place = random.nextDouble();
      int level = (int) (levels * place * place);
      row.append("level-").append(level).append(',');
      margin += level % 3 == 1 ? 0.6 : 0;
    }
    boolean fraud = random.nextDouble() < 1 / (1 + Math.exp(-margin));
    return row.append(fraud ? "1\n" : "0\n");
  }

  /** Writes a number and tells what it says about fraud: some in a bend, some little. */
  private double number(int i) {
    double normal = random.nextGaussian();
    boolean missing = i % 4 == 3 && random.nextInt(10) == 0;
    double value = i % 2 == 1 ? 50 * Math.exp(normal) : normal;
    if (!missing) {
      row.append(String.format(Locale.ROOT, i % 2 == 1 ? "%.2f" : "%.4f", value));
    }
    row.append(',');
    double strength = 0.1 * (i % 5);
    return missing ? strength : i % 3 == 2 ? strength * (normal * normal - 1) : strength * normal;
  }
}
