package org.riskbench.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** The records that {@link ScoringModel} wrote: features and a label each. */
record EncodedRecords(double[][] features, boolean[] fraud) {
  static EncodedRecords read(Path file, int width) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int rows = in.capacity() / ((width + 1) * Double.BYTES);
    double[][] features = new double[rows][width];
    boolean[] fraud = new boolean[rows];
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < width; i++) {
        features[row][i] = in.getDouble();
      }
      fraud[row] = in.getDouble() == 1;
    }
    return new EncodedRecords(features, fraud);
  }
}
