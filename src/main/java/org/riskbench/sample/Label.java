package org.riskbench.sample;

/**
 * What a record turned out to be.
 *
 * @param knownAt when that became known, seconds since 1970
 */
record Label(boolean fraud, long knownAt) {
  private static final long MATURITY = 45L * Timeline.DAY;
  private static final double LONGEST = 110.0 * Timeline.DAY;

  /** Nobody complained until the time for complaints was over. */
  static Label legit(long time) {
    return new Label(false, time + MATURITY);
  }

  /** Somebody complained: half of them within {@code medianDays}, few after the maturity. */
  static Label fraud(long time, double medianDays, Dice dice) {
    double delay = dice.logNormal(medianDays * Timeline.DAY, .8);
    return new Label(true, time + (long) Math.min(LONGEST, Math.max(Timeline.HOUR, delay)));
  }
}
