package org.riskbench.experiment;

import java.util.Locale;
import org.riskbench.job.MemoryLeft;
import org.riskbench.problem.Problem;

/**
 * What training takes of the memory, at a guess on the safe side: the encoded rows, and what a
 * learner makes of them for itself.
 *
 * @param rows records to learn from and to calibrate by
 * @param features of an encoded record
 */
public record MemoryNeed(long rows, int features) {
  /** Learners keep the rows once more in a form of their own, most of them in a smaller one. */
  private static final double OF_LEARNERS = 0.75;

  /** Features that a column comes to at most, as a rule: a number in bins has seven or eight. */
  private static final int OF_COLUMN = 8;

  private static final int OF_VELOCITY = 4;
  private static final int ROW_HEAD = 24;
  private static final double MEGABYTE = 1 << 20;

  /** What training on so many records takes. */
  public static MemoryNeed ofTraining(long rows, int features) {
    return new MemoryNeed(rows, features);
  }

  /**
   * The same before it is known how columns become numbers: rather too much than too little, as
   * trees read one feature of a column and linear learners several.
   *
   * @param columns that are inputs
   * @param velocity features of earlier records
   */
  public static MemoryNeed atMost(long rows, int columns, int velocity) {
    return new MemoryNeed(rows, columns * OF_COLUMN + velocity * OF_VELOCITY);
  }

  /** Bytes that are left now. */
  public static long left() {
    return Math.max(0, MemoryLeft.now());
  }

  /** Says beforehand what training takes, and what is left. */
  public String announcement() {
    return "Training takes up to %s of memory; %s are left.".formatted(text(), told(left()));
  }

  /** Bytes. */
  public long bytes() {
    double encoded = (double) rows * (ROW_HEAD + (double) features * Double.BYTES);
    return (long) (encoded * (1 + OF_LEARNERS));
  }

  /** For people: {@code about 240 MB}. */
  public String text() {
    return "about " + told(bytes());
  }

  private static String told(long bytes) {
    double megabytes = bytes / MEGABYTE;
    return megabytes < 1000
        ? String.format(Locale.ROOT, "%.0f MB", Math.max(1, megabytes))
        : String.format(Locale.ROOT, "%.1f GB", megabytes / 1024);
  }

  /**
   * Refuses what can't fit, before hours of work end in a lack of memory.
   *
   * @throws org.riskbench.problem.ProblemException EXP-110 if there is less memory left
   */
  void require() {
    require(MemoryLeft.toTake(bytes()));
  }

  void require(long free) {
    if (bytes() > free) {
      throw Problem.error(
              "EXP-110",
              String.format(
                  Locale.ROOT,
                  "Training on %,d records of %,d features needs %s of memory, and %s are left.",
                  rows,
                  features,
                  text(),
                  told(Math.max(0, free))),
              "Train on fewer rows, encode wide columns in fewer features, or start Riskbench with"
                  + " more memory.")
          .asException();
    }
  }
}
