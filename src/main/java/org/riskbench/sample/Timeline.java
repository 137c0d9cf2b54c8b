package org.riskbench.sample;

/** The half year the sample plays in, in seconds since 1970 (UTC), and when people are awake. */
final class Timeline {
  static final int MINUTE = 60;
  static final int HOUR = 60 * MINUTE;
  static final int DAY = 24 * HOUR;

  /** Monday, 5 January 2026, midnight. */
  static final long START = 1_767_571_200L;

  /** 26 whole weeks. */
  static final long SPAN = 182L * DAY;

  /** After this the world is another one: channels, providers and rings change. */
  static final long DRIFT = START + SPAN / 2;

  private static final double[] HOURS = {
    .25, .15, .10, .10, .10, .15, .30, .50, .70, .80, .85, .90,
    .95, .90, .85, .85, .85, .90, .95, 1.0, 1.0, .90, .70, .45
  };
  private static final double[] WEEKDAYS = {.90, .88, .90, .93, 1.0, .97, .82};

  private final double gap;

  /**
   * @param records how many are to fall into the span
   * @param visitSize mean number of records that start together
   */
  Timeline(int records, double visitSize) {
    gap = SPAN * mean(HOURS) * mean(WEEKDAYS) * visitSize / records;
  }

  /** When the next visit starts: often by day and on Fridays, seldom at night. */
  double next(double time, Dice dice) {
    double candidate = time;
    do {
      candidate += dice.exponential(gap);
    } while (!dice.chance(bustle(candidate)));
    return candidate;
  }

  static boolean drifted(double time) {
    return time >= DRIFT;
  }

  private static double bustle(double time) {
    long since = (long) time - START;
    return HOURS[(int) (since / HOUR % 24)] * WEEKDAYS[(int) (since / DAY % 7)];
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
