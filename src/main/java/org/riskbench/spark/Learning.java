package org.riskbench.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.riskbench.problem.Problem;

/**
 * Counts the labelled rows of each part and class, before anything learns from them. Goes along to
 * the executors.
 *
 * @param parts which row is in which part
 */
record Learning(Parts parts) implements Serializable {
  private static final int CLASSES = 2;

  /** How many rows of one part and class there are. */
  record Counts(long[] counts) {
    long of(Parts.Part part, boolean fraud) {
      return counts[part.ordinal() * CLASSES + (fraud ? 1 : 0)];
    }

    long of(Parts.Part part) {
      return of(part, false) + of(part, true);
    }

    long frauds() {
      long frauds = 0;
      for (Parts.Part part : Parts.Part.values()) {
        frauds += of(part, true);
      }
      return frauds;
    }

    long goods() {
      long goods = 0;
      for (Parts.Part part : Parts.Part.values()) {
        goods += of(part, false);
      }
      return goods;
    }

    /**
     * Refuses parts that nothing can be learned from or judged by.
     *
     * @throws org.riskbench.problem.ProblemException SPARK-111
     */
    void require() {
      for (Parts.Part part : List.of(Parts.Part.TRAIN, Parts.Part.CALIBRATE, Parts.Part.TEST)) {
        if (of(part, true) == 0 || of(part, false) == 0) {
          throw Problem.error(
                  "SPARK-111",
                  "The %s part has %,d frauds and %,d good records: it needs both."
                      .formatted(
                          part.name().toLowerCase(Locale.ROOT),
                          of(part, true),
                          of(part, false)),
                  "Check --label and its fraud value, or give more records.")
              .asException();
        }
      }
    }
  }

  /** The counts of encoded rows. */
  Iterator<long[]> count(Iterator<Row> rows) {
    long[] counts = new long[Parts.Part.values().length * CLASSES];
    while (rows.hasNext()) {
      Row row = rows.next();
      Parts.Part part =
          parts.of(row.getDouble(Encoding.PLACE), row.getDouble(Encoding.KNOWN_AT));
      counts[part.ordinal() * CLASSES + (int) row.getDouble(Encoding.FRAUD)]++;
    }
    return List.of(counts).iterator();
  }
}
