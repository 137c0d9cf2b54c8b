package org.riskbench.ui.kit;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;

/** How figures are written in the window: always the same way. */
public final class Formats {
  /** Stands where there is no figure. */
  public static final String NONE = "–";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private Formats() {}

  /** {@code 12,345}. */
  public static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** {@code 12,345}. */
  public static String count(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
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
    String text = String.format(Locale.ROOT, pattern, sum);
    return text.matches("-?[0.]+") ? "0" : text;
  }

  /** A count a day, or a like figure, with one decimal: {@code 1,234.5}. */
  public static String tenths(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%,.1f", value) : NONE;
  }

  /** As many digits as it has, six after the point at most: {@code 0.05}, {@code 10,000}. */
  public static String number(double value) {
    return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(value);
  }

  /** A share as a percentage with one decimal, two below one per cent: {@code 3.4 %}. */
  public static String percent(double share) {
    if (Double.isNaN(share)) {
      return NONE;
    }
    double percent = share * 100;
    boolean small = percent > 0 && percent < 1;
    return String.format(Locale.ROOT, small ? "%.2f %%" : "%.1f %%", percent);
  }

  /** A share that may not exist. */
  public static String percent(OptionalDouble share) {
    return share.isPresent() ? percent(share.getAsDouble()) : NONE;
  }

  /** A figure between 0 and 1 with four decimals: {@code 0.8123}. */
  public static String figure(double value) {
    return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%.4f", value);
  }

  /** A figure that may not exist. */
  public static String figure(OptionalDouble value) {
    return value.isPresent() ? figure(value.getAsDouble()) : NONE;
  }

  /** {@code 0.4 s}, {@code 12 s} or {@code 3 min 05 s}. */
  public static String elapsed(Duration duration) {
    double seconds = duration.toMillis() / 1000.0;
    if (seconds < 10) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.0f s", seconds);
    }
    return String.format(
        Locale.ROOT, "%d min %02d s", duration.toMinutes(), duration.toSecondsPart());
  }

  /** Of a file: {@code 12 KB}, {@code 3.4 MB}. */
  public static String size(long bytes) {
    double kilobytes = bytes / 1024.0;
    return kilobytes < 1000
        ? String.format(Locale.ROOT, "%.0f KB", Math.max(1, kilobytes))
        : String.format(Locale.ROOT, "%.1f MB", kilobytes / 1024);
  }

  /** Of memory, as machines are sold: {@code 120 MB}, {@code 1.4 GB}. */
  public static String memory(long bytes) {
    double megabytes = bytes / (double) (1 << 20);
    return megabytes < 1000
        ? String.format(Locale.ROOT, "%.0f MB", megabytes)
        : String.format(Locale.ROOT, "%.1f GB", megabytes / 1024);
  }

  /** A moment in milliseconds since 1970 as its day in UTC: {@code 3 Jan 2026}. */
  public static String day(double epochMillis) {
    return DAY.format(Instant.ofEpochMilli((long) epochMillis));
  }

  /** Two moments as days, the year said once if it is the same: {@code 5 Jan – 7 Jul 2026}. */
  public static String period(double fromMillis, double toMillis) {
    String from = day(fromMillis);
    String to = day(toMillis);
    String year = to.substring(to.lastIndexOf(' '));
    return (from.endsWith(year) ? from.substring(0, from.length() - year.length()) : from)
        + " – "
        + to;
  }
}
