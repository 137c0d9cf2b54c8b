package org.riskbench.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;

/**
 * Made-up records for learners, as little-endian doubles that every program reads alike: rows of
 * features, then a label each. Seven features in ten say something: alone, in pairs, by a bend or
 * by being missing; their shapes are those of counts, amounts and shares. The last three tenths of
 * the rows are to judge by.
 */
final class RiskTable {
  private static final long SEED = 20_261_125;
  private static final double TRAIN_SHARE = 0.7;
  private static final int ROWS_A_WRITE = 4_096;

  private RiskTable() {}

  /** Arguments: rows, features, file. */
  public static void main(String[] args) throws IOException {
    int rows = Integer.parseInt(args[0]);
    int width = Integer.parseInt(args[1]);
    SplittableRandom random = new SplittableRandom(SEED);
    ByteBuffer out =
        ByteBuffer.allocate(ROWS_A_WRITE * (width + 1) * Double.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    try (FileChannel file =
        FileChannel.open(Path.of(args[2]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      for (int row = 0; row < rows; row++) {
        double[] record = record(random, width);
        for (double value : record) {
          out.putDouble(value);
        }
        double risk = 1 / (1 + Math.exp(-margin(record)));
        out.putDouble(random.nextDouble() < risk ? 1 : 0);
        if (!out.hasRemaining() || row == rows - 1) {
          out.flip();
          while (out.hasRemaining()) {
            file.write(out);
          }
          out.clear();
        }
      }
    }
  }

  private static double[] record(SplittableRandom random, int width) {
    double[] record = new double[width];
    for (int i = 0; i < width; i++) {
      double normal = random.nextGaussian();
      record[i] =
          switch (i % 5) {
            case 0 -> normal;
            case 1 -> Math.floor(Math.exp(normal));
            case 2 -> Math.rint(100 * Math.exp(1.5 * normal)) / 100;
            case 3 -> random.nextInt(6) == 0 ? Double.NaN : normal;
            default -> random.nextInt(12);
          };
    }
    return record;
  }

  private static double margin(double[] x) {
    double margin = -4;
    for (int i = 0; i + 10 <= x.length; i += 10) {
      double weight = 10.0 / x.length;
      margin += weight * 0.9 * x[i];
      margin += weight * Math.min(3, x[i + 1]);
      margin += weight * (x[i + 2] > 3 && x[i + 5] > 0 ? 2 : 0);
      margin += weight * (Double.isNaN(x[i + 3]) ? 1.2 : 0.6 * Math.abs(x[i + 3]));
      margin += weight * (x[i + 4] % 3 == 0 ? 1 : 0);
      margin += weight * (x[i + 6] >= 2 ? -x[i] : 0);
    }
    return margin;
  }

  /**
   * What a file holds.
   *
   * @param features one array per row
   */
  record Part(double[][] features, boolean[] fraud) {}

  /** The rows to learn from, or those to judge by. */
  static Part read(Path file, int width, boolean learn) {
    try {
      int record = (width + 1) * Double.BYTES;
      int rows = (int) (Files.size(file) / record);
      int middle = (int) (TRAIN_SHARE * rows);
      int from = learn ? 0 : middle;
      double[][] features = new double[learn ? middle : rows - middle][width];
      boolean[] fraud = new boolean[features.length];
      ByteBuffer in = ByteBuffer.allocate(record).order(ByteOrder.LITTLE_ENDIAN);
      try (FileChannel channel = FileChannel.open(file);
          var stream =
              new java.io.BufferedInputStream(
                  java.nio.channels.Channels.newInputStream(channel.position((long) from * record)),
                  1 << 20)) {
        for (int row = 0; row < features.length; row++) {
          stream.readNBytes(in.array(), 0, record);
          for (int i = 0; i < width; i++) {
            features[row][i] = in.getDouble(i * Double.BYTES);
          }
          fraud[row] = in.getDouble(width * Double.BYTES) == 1;
        }
      }
      return new Part(features, fraud);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
