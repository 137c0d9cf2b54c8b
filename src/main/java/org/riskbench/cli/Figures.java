package org.riskbench.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.riskbench.evaluation.Interval;

/** Figures as people and scripts read them. */
final class Figures {
  private Figures() {}

  /** For JSON, where null says: no value. */
  static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  static String fixed(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  static String fixed(OptionalDouble value) {
    return value.isPresent() ? fixed(value.getAsDouble()) : "-";
  }

  static String percent(OptionalDouble value) {
    return value.isPresent()
        ? String.format(Locale.ROOT, "%.2f %%", value.getAsDouble() * 100)
        : "-";
  }

  /** A whole number with separators; no more than that is told of counts and money. */
  static String count(double value) {
    String text = String.format(Locale.ROOT, "%,.0f", value);
    return text.equals("-0") ? "0" : text;
  }

  /** The shortest text of a figure: 0.1, 1, 5. */
  static String plain(double value) {
    return BigDecimal.valueOf(value)
        .setScale(3, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  static String interval(@Nullable Interval interval) {
    return interval == null ? "-" : fixed(interval.low()) + " to " + fixed(interval.high());
  }
}
