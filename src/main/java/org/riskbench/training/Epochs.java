package org.riskbench.training;

/** How often learners that go record by record pass over the rows. */
final class Epochs {
  static final int MOST = 200;

  /**
   * What 5 passes are on large data; small data needs more of them to settle. Past 20 it is learnt
   * by heart: stopping there does what a penalty would.
   */
  static final int LEAST_OPEN = 5;

  private static final int MOST_OPEN = 20;
  private static final int ENOUGH_STEPS = 200_000;

  private Epochs() {}

  /** Passes over the data: those asked for, or enough for some 200,000 steps, 5 to 20. */
  static int of(int asked, int rows) {
    if (asked != Parameter.OPEN) {
      return asked;
    }
    int enough = (ENOUGH_STEPS + rows - 1) / Math.max(1, rows);
    return Math.max(LEAST_OPEN, Math.min(MOST_OPEN, enough));
  }
}
