package org.riskbench.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as a reason tells them: no more digits than a reader wants, the same everywhere. */
final class ReasonNumbers {
  private static final double WHOLE = 1e15;
  private static final double THOUSAND = 1_000;
  private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
  private static final double MINUTE = 60;
  private static final double HOUR = 60 * MINUTE;
  private static final double DAY = 24 * HOUR;

  private ReasonNumbers() {}

  /** {@code 7}, {@code 4,200}, {@code 12.35}, {@code 0.0123}. */
  static String plain(double value) {
    double rounded = Math.abs(value) >= THOUSAND ? Math.rint(value) : value;
    if (Math.rint(rounded) == rounded && Math.abs(rounded) < WHOLE) {
      return grouped((long) rounded);
    }
    BigDecimal exact = new BigDecimal(rounded);
    BigDecimal shown =
        Math.abs(rounded) >= 1 && Math.abs(rounded) < THOUSAND
            ? exact.setScale(2, RoundingMode.HALF_EVEN)
            : exact.round(DIGITS);
    return Math.abs(rounded) < WHOLE
        ? shown.stripTrailingZeros().toPlainString()
        : shown.toString();
  }

  private static String grouped(long value) {
    StringBuilder digits = new StringBuilder(Long.toString(value));
    int first = value < 0 ? 1 : 0;
    for (int at = digits.length() - 3; at > first; at -= 3) {
      digits.insert(at, ',');
    }
    return digits.toString();
  }

  /** A share of 1 in per cent. */
  static String percent(double share) {
    return plain(share * 100) + " %";
  }

  /** Seconds in the unit that suits them: {@code 40 seconds}, {@code 3 hours}, {@code 12 days}. */
  static String duration(double seconds) {
    if (seconds < 2 * MINUTE) {
      return counted(seconds, "second");
    }
    if (seconds < 2 * HOUR) {
      return counted(seconds / MINUTE, "minute");
    }
    return seconds < 2 * DAY ? counted(seconds / HOUR, "hour") : counted(seconds / DAY, "day");
  }

  private static String counted(double many, String unit) {
    long whole = Math.round(many);
    return grouped(whole) + " " + unit + (whole == 1 ? "" : "s");
  }
}
