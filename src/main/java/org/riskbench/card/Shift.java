package org.riskbench.card;

/**
 * How much the test records differ from earlier ones in one thing.
 *
 * @param subject {@link #SCORE}, or the name of a column
 * @param index population stability index, 0 or more
 * @param critical what the index exceeds by chance once in 20 times where nothing changed
 * @param bins in how many groups the records were counted
 * @param before how many records the test records are held against
 * @param after how many test records
 */
public record Shift(
    String subject, double index, double critical, int bins, long before, long after) {
  /** The subject that is the risk score. */
  public static final String SCORE = "risk score";

  /** Over this a change is worth a look, by old custom. */
  public static final double NOTABLE = 0.10;

  /** Over this it is another population, by old custom. */
  public static final double LARGE = 0.25;

  /** What the index says of the change. */
  public enum Verdict {
    /** No more than chance, or too little to matter. */
    STABLE,
    /** More than chance, and worth a look. */
    CHANGED,
    /** Another population. */
    LARGE
  }

  /** What the index says: a change counts only where it is both more than chance and sizeable. */
  public Verdict verdict() {
    if (index <= critical || index <= NOTABLE) {
      return Verdict.STABLE;
    }
    return index > LARGE ? Verdict.LARGE : Verdict.CHANGED;
  }
}
