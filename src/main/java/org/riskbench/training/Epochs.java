package org.riskbench.training;

/** How often learners that go record by record pass over the rows. */
final class Epochs {
  static final int MOST = 200;

  /** What settles on large data; small data needs more passes. */
  static final int LEAST_OPEN = 5;

  private static final int MOST_OPEN = 20;
  private static final int ENOUGH_STEPS = 1_000_000;

  private Epochs() {}

  /** Passes over the data that are enough: some 1,000,000 steps, 5 to 20 passes. */
  static int most(int rows) {
    int enough = (ENOUGH_STEPS + rows - 1) / Math.max(1, rows);
    return Math.max(LEAST_OPEN, Math.min(MOST_OPEN, enough));
  }

  /** Passes over the data: those asked for, or enough. */
  static int of(int asked, int rows) {
    return asked == Parameter.OPEN ? most(rows) : asked;
  }
}
