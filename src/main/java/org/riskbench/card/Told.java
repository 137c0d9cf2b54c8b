package org.riskbench.card;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskbench.evaluation.Interval;

/** Figures in words, alike on every page of a card: with a point, with units. */
public final class Told {
  /** What stands where a figure can't be told. */
  public static final String NOTHING = "–";

  private Told() {}

  /** A count of records, such as {@code 1,234}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A weighted count, to the next whole one. */
  public static String count(double count) {
    return String.format(Locale.ROOT, "%,.0f", count);
  }

  /** A figure without a unit, such as {@code 0.9123}. */
  public static String fixed(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : NOTHING;
  }

  /** A figure without a unit, or nothing. */
  public static String fixed(OptionalDouble value) {
    return value.isPresent() ? fixed(value.getAsDouble()) : NOTHING;
  }

  /** A share, such as {@code 12.3 %}; small ones with more digits. */
  public static String percent(double share) {
    double percent = 100 * share;
    boolean small = percent != 0 && Math.abs(percent) < 1;
    return Double.isFinite(percent)
        ? String.format(Locale.ROOT, small ? "%.3f %%" : "%.1f %%", percent)
        : NOTHING;
  }

  /** A named share, or nothing. */
  public static String percent(Map<String, Double> figures, String name) {
    return Optional.ofNullable(figures.get(name)).map(Told::percent).orElse(NOTHING);
  }

  /** Money in whole units, such as {@code 1,234 EUR}. */
  public static String money(double amount, String currency) {
    String unit = currency.isEmpty() ? "(no currency stated)" : currency;
    return String.format(Locale.ROOT, "%,.0f %s", amount, unit);
  }

  /** A figure with one decimal. */
  public static String one(double value) {
    return String.format(Locale.ROOT, "%,.1f", value);
  }

  /** A figure with two decimals. */
  public static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** From end to end with two decimals. */
  public static String two(Interval interval) {
    return two(interval.low()) + " to " + two(interval.high());
  }

  /** From end to end, such as {@code 0.90 to 0.92}. */
  public static String fixed(Interval interval) {
    return fixed(interval.low()) + " to " + fixed(interval.high());
  }

  /** From end to end as shares. */
  public static String percent(Interval interval) {
    return percent(interval.low()) + " to " + percent(interval.high());
  }

  /** From one moment to another as days; nothing without a time. */
  public static String period(String from, String to) {
    return from.isEmpty() ? NOTHING : day(from) + " to " + day(to);
  }

  private static String day(String moment) {
    int time = moment.indexOf('T');
    return time > 0 ? moment.substring(0, time) : moment;
  }
}
