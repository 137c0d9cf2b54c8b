package org.riskbench.workbook;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Moments as spreadsheets count them: days since a day, with a fraction. */
final class Serials {
  private static final double DAY_MILLIS = 86_400_000;
  private static final long DAY_0 = -25_569; // 1899-12-30, in days since 1970
  private static final long DAY_0_OF_1904 = -24_107;
  private static final double LEAP_DAY_THAT_NEVER_WAS = 60;
  private static final double LAST = 2_958_466;

  private Serials() {}

  /**
   * A moment in ISO form: a time of day without a date, a date without a time at midnight.
   *
   * @return empty if it lies outside what a spreadsheet can show
   */
  static String text(double serial, boolean from1904) {
    if (!(serial >= 0 && serial < LAST)) {
      return "";
    }
    long millis = Math.round(serial * DAY_MILLIS);
    if (serial < 1 && !from1904) {
      return LocalTime.ofNanoOfDay(Math.min(millis, 86_399_999) * 1_000_000).toString();
    }
    long first = from1904 ? DAY_0_OF_1904 : DAY_0;
    long early = !from1904 && serial < LEAP_DAY_THAT_NEVER_WAS ? 1 : 0;
    Instant moment = Instant.ofEpochMilli(millis + (first + early) * (long) DAY_MILLIS);
    String text = moment.toString();
    return moment.equals(moment.truncatedTo(ChronoUnit.DAYS)) ? text.substring(0, 10) : text;
  }
}
