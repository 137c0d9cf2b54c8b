package org.riskbench.ui.kit;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How figures and days are written in the window: always the same way, in the language it speaks.
 * The examples are English; German has {@code 1.234,5}, {@code 3,4 %} and {@code 3. Jan. 2026}.
 */
public final class Formats {
  /** Stands where there is no figure. */
  public static final String NONE = "–";

  private Formats() {}

  private static Locale locale() {
    return WindowLanguage.current().locale();
  }

  /** Figures by a pattern of {@link String#format}, such as {@code %+.2f}. */
  public static String print(String pattern, Object... figures) {
    return String.format(locale(), pattern, figures);
  }

  /** {@code 12,345}. */
  public static String count(long value) {
    return print("%,d", value);
  }

  /** {@code 12,345}. */
  public static String count(double value) {
    return print("%,.0f", value);
  }

  /**
   * Money: whole units from 100 up, minor units below: {@code -12,345}, {@code 7.50}.
   *
   * @param digits of the currency's minor unit
   */
  public static String money(double sum, int digits) {
    if (!Double.isFinite(sum)) {
      return NONE;
    }
    String pattern = "%,." + (Math.abs(sum) < 100 ? digits : 0) + "f";
    String text = print(pattern, sum);
    return text.matches("-?[0.,]+") ? "0" : text;
  }

  /** Figures by a pattern, without the noughts at their end: {@code 2.5} of {@code %.3f}. */
  public static String trimmed(String pattern, double figure) {
    String text = print(pattern, figure);
    int separator =
        text.lastIndexOf(DecimalFormatSymbols.getInstance(locale()).getDecimalSeparator());
    return separator < 0 || text.indexOf('e') >= 0 ? text : text.replaceAll("[.,]?0+$", "");
  }

  /** A count a day, or a like figure, with one decimal: {@code 1,234.5}. */
  public static String tenths(double value) {
    return Double.isFinite(value) ? print("%,.1f", value) : NONE;
  }

  /** As many digits as it has, six after the point at most: {@code 0.05}, {@code 10,000}. */
  public static String number(double value) {
    return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(locale()))
        .format(value);
  }

  /** A share as a percentage with one decimal, two below one per cent: {@code 3.4 %}. */
  public static String percent(double share) {
    if (Double.isNaN(share)) {
      return NONE;
    }
    double percent = share * 100;
    boolean small = percent > 0 && percent < 1;
    return print(small ? "%.2f %%" : "%.1f %%", percent);
  }

  /** A share that may not exist. */
  public static String percent(OptionalDouble share) {
    return share.isPresent() ? percent(share.getAsDouble()) : NONE;
  }

  /** A figure between 0 and 1 with four decimals: {@code 0.8123}. */
  public static String figure(double value) {
    return Double.isNaN(value) ? NONE : print("%.4f", value);
  }

  /** A figure that may not exist. */
  public static String figure(OptionalDouble value) {
    return value.isPresent() ? figure(value.getAsDouble()) : NONE;
  }

  /** {@code 0.4 s}, {@code 12 s} or {@code 3 min 05 s}. */
  public static String elapsed(Duration duration) {
    double seconds = duration.toMillis() / 1000.0;
    if (seconds < 10) {
      return print("%.1f s", seconds);
    }
    if (seconds < 60) {
      return print("%.0f s", seconds);
    }
    return print("%d min %02d s", duration.toMinutes(), duration.toSecondsPart());
  }

  /** Of a file: {@code 12 KB}, {@code 3.4 MB}. */
  public static String size(long bytes) {
    double kilobytes = bytes / 1024.0;
    return kilobytes < 1000
        ? print("%.0f KB", Math.max(1, kilobytes))
        : print("%.1f MB", kilobytes / 1024);
  }

  /** Of memory, as machines are sold: {@code 120 MB}, {@code 1.4 GB}. */
  public static String memory(long bytes) {
    double megabytes = bytes / (double) (1 << 20);
    return megabytes < 1000 ? print("%.0f MB", megabytes) : print("%.1f GB", megabytes / 1024);
  }

  /** A moment in milliseconds since 1970 as its day in UTC: {@code 3 Jan 2026}. */
  public static String day(double epochMillis) {
    return day(Instant.ofEpochMilli((long) epochMillis).atZone(ZoneOffset.UTC));
  }

  /** The day of a moment: {@code 3 Jan 2026}. */
  public static String day(TemporalAccessor moment) {
    return dates("d MMM uuuu").format(moment);
  }

  /** Two moments as days, the year said once if it is the same: {@code 5 Jan – 7 Jul 2026}. */
  public static String period(double fromMillis, double toMillis) {
    String from = day(fromMillis);
    String to = day(toMillis);
    if (from.equals(to)) {
      return to;
    }
    String year = to.substring(to.lastIndexOf(' '));
    return (from.endsWith(year) ? from.substring(0, from.length() - year.length()) : from)
        + " – "
        + to;
  }

  /**
   * Days and times of a pattern as the language has them: {@code d MMM, HH:mm} is {@code 3 Jan,
   * 08:30} or {@code 3. Jan., 08:30}.
   *
   * @param pattern in English order
   */
  public static DateTimeFormatter dates(String pattern) {
    return switch (WindowLanguage.current()) {
      case ENGLISH -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
      case GERMAN -> DateTimeFormatter.ofPattern(german(pattern), Locale.GERMAN);
    };
  }

  /** A day of the month is an ordinal, and a weekday has a comma. */
  private static String german(String pattern) {
    return pattern.replace("d MMM", "d. MMM").replace("EEE d", "EEE, d");
  }

  /** A place in an order: {@code 3rd}. */
  public static String ordinal(int place) {
    return switch (WindowLanguage.current()) {
      case ENGLISH -> place + ending(place);
      case GERMAN -> place + ".";
    };
  }

  private static String ending(int place) {
    if (place % 100 / 10 == 1) {
      return "th";
    }
    return switch (place % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
