package org.riskbench.schema;

import java.time.LocalDate;

/** Reads the usual spellings of a moment without a formatter. */
final class PlainMoments {
  private static final int DATE = 10;
  private static final int DATE_TIME = 19;
  private static final long DAY_MILLIS = 86_400_000;
  private static final int[] MONTH_DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private PlainMoments() {}

  /**
   * The moment of {@code 2026-03-01}, {@code 2026-03-01 12:30:00} or {@code 2026-03-01T12:30:00Z},
   * in milliseconds since 1970 UTC.
   *
   * @return NaN if it is none of these
   */
  static double read(char[] text, int from, int to) {
    int end = to - from == DATE_TIME + 1 && text[to - 1] == 'Z' ? to - 1 : to;
    int length = end - from;
    if ((length != DATE && length != DATE_TIME) || text[from + 4] != '-' || text[from + 7] != '-') {
      return Double.NaN;
    }
    long days = days(text, from);
    int seconds = length == DATE ? 0 : seconds(text, from + DATE);
    return days == Long.MIN_VALUE || seconds < 0
        ? Double.NaN
        : days * DAY_MILLIS + seconds * 1_000L;
  }

  private static long days(char[] text, int from) {
    int century = two(text, from);
    int year = two(text, from + 2);
    int month = two(text, from + 5);
    int day = two(text, from + 8);
    if (century < 0 || year < 0 || month < 1 || month > 12 || day < 1) {
      return Long.MIN_VALUE;
    }
    int full = century * 100 + year;
    boolean leap = full % 4 == 0 && (full % 100 != 0 || full % 400 == 0);
    int last = month == 2 && leap ? 29 : MONTH_DAYS[month - 1];
    return day > last ? Long.MIN_VALUE : LocalDate.of(full, month, day).toEpochDay();
  }

  private static int seconds(char[] text, int from) {
    if ((text[from] != ' ' && text[from] != 'T')
        || text[from + 3] != ':'
        || text[from + 6] != ':') {
      return -1;
    }
    int hour = two(text, from + 1);
    int minute = two(text, from + 4);
    int second = two(text, from + 7);
    boolean valid =
        hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    return valid ? hour * 3600 + minute * 60 + second : -1;
  }

  /** Two digits as a number, or something negative. */
  private static int two(char[] text, int from) {
    int tens = text[from] - '0';
    int ones = text[from + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1_000 : tens * 10 + ones;
  }
}
