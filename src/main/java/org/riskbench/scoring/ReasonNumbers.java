package org.riskbench.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as a reason tells them: no more digits than a reader wants, the same everywhere. */
final class ReasonNumbers {
  private static final double WHOLE = 1e15;
  private static final double THOUSAND = 1_000;
  private static final double SMALL = 1e-3;
  private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000};
  private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
  private static final double MINUTE = 60;
  private static final double HOUR = 60 * MINUTE;
  private static final double DAY = 24 * HOUR;

  private ReasonNumbers() {}

  /** {@code 7}, {@code 4,200}, {@code 12.35}, {@code 0.0123}. */
  static String plain(double value) {
    double size = Math.abs(value);
    double rounded = size >= THOUSAND ? Math.rint(value) : value;
    if (Math.rint(rounded) == rounded && size < WHOLE) {
      return grouped((long) rounded);
    }
    if (size >= SMALL && size < THOUSAND) {
      int places = 2;
      for (double edge = 1; size < edge; edge /= 10) {
        places++;
      }
      return decimal(value, places);
    }
    return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toString();
  }

  /** By whole numbers: much faster than a decimal of any length. */
  private static String decimal(double value, int places) {
    long power = POWERS[places];
    long scaled = (long) Math.rint(Math.abs(value) * power);
    StringBuilder text = new StringBuilder(12);
    text.append(value < 0 ? "-" : "").append(scaled / power);
    long rest = scaled % power;
    if (rest != 0) {
      text.append('.');
      for (long digit = power / 10; rest != 0; digit /= 10) {
        text.append((char) ('0' + rest / digit));
        rest %= digit;
      }
    }
    return text.toString();
  }

  private static String grouped(long value) {
    if (Math.abs(value) < THOUSAND) {
      return Long.toString(value);
    }
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
