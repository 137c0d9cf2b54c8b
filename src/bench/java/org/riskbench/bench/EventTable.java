package org.riskbench.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Writes records in order of time under three keys, a few of which are much busier than others. */
final class EventTable {
  private static final long SEED = 20_261_125;
  private static final long START = 1_735_689_600_000L;
  private static final long DAYS = 90;

  private EventTable() {}

  /** Arguments: rows, file. */
  public static void main(String[] args) throws IOException {
    int rows = Integer.parseInt(args[0]);
    SplittableRandom random = new SplittableRandom(SEED);
    try (Writer out = Files.newBufferedWriter(Path.of(args[1]))) {
      out.write("at,device,card,address,amount\n");
      for (int i = 0; i < rows; i++) {
        long at = START + DAYS * 86_400_000L * i / rows;
        out.write(
            at
                + ",d"
                + key(random, rows / 5)
                + ",c"
                + key(random, rows / 10)
                + ",a"
                + key(random, rows / 50)
                + ","
                + random.nextInt(1, 50_000) / 100.0
                + "\n");
      }
    }
  }

  /** Low numbers come more often. */
  private static int key(SplittableRandom random, int keys) {
    return (int) (keys * Math.pow(random.nextDouble(), 1.5));
  }
}
