package org.riskbench.monitor;

/**
 * When something is remarkable enough to alert somebody. Both must hold: chance alone would bring
 * it about too seldom, and it is large enough to matter.
 *
 * @param falseAlarms alerts a day, at most, while nothing has changed: over all columns and looks
 *     together
 * @param leastRecords fewer records are not judged
 * @param enoughRecords that a look goes back for, a day at most
 * @param index stability index that matters
 * @param points difference of a rate of missing, unseen or extreme values that matters, 0 to 1
 * @param factor by which a rate of decisions must differ from what is expected, above 1
 */
public record Tolerance(
    double falseAlarms,
    long leastRecords,
    long enoughRecords,
    double index,
    double points,
    double factor) {
  /** One false alarm in 50 days at most; .10 and one point matter. */
  public static final Tolerance USUAL = new Tolerance(0.02, 200, 1_000, 0.10, 0.01, 1.25);

  /** Chance that is called beyond chance where nobody is alerted: what a table marks. */
  public static final double MARKED = 0.001;

  /** Seconds between two looks, at least. */
  public static final int SECONDS_A_LOOK = 5;

  private static final int LOOKS_A_DAY = 24 * 60 * 60 / SECONDS_A_LOOK;

  public Tolerance {
    boolean sound = falseAlarms > 0 && leastRecords > 0 && factor > 1;
    if (!sound || enoughRecords < leastRecords || index < 0 || points < 0) {
      throw new IllegalArgumentException("a tolerance is above nothing");
    }
  }

  /**
   * Chance that a single question may be wrongly answered with, so that the day keeps its promise.
   */
  double perQuestion(int questions) {
    return Math.min(0.5, falseAlarms / LOOKS_A_DAY / Math.max(1, questions));
  }

  /** The same where every difference matters that is beyond chance. */
  Tolerance ofChanceAlone() {
    return new Tolerance(falseAlarms, leastRecords, enoughRecords, 0, 0, Math.nextUp(1.0));
  }
}
