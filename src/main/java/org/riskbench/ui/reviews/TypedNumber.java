package org.riskbench.ui.reviews;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.OptionalDouble;
import org.riskbench.problem.Problem;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.TypedFigure;

/** Numbers as people type them, and what is wrong with those that won't do. */
final class TypedNumber {
  private static final double MOST = 1e7;

  private final Messages messages;

  TypedNumber(Messages messages) {
    this.messages = messages;
  }

  /** Cases a day: 0 or more. */
  void cases(String text) {
    require(read(text).stream().anyMatch(number -> number >= 0 && number <= MOST), "cases");
  }

  /** Something to divide by: above 0. */
  void above(String text) {
    require(read(text).stream().anyMatch(number -> number > 0 && number <= MOST), "above");
  }

  /** Above 0, or nothing at all. */
  void aboveOrNothing(String text) {
    if (!text.isBlank()) {
      above(text);
    }
  }

  /** A per cent, 0 to 100. */
  void percent(String text) {
    require(read(text).stream().anyMatch(number -> number >= 0 && number <= 100), "percent");
  }

  /** Whole days, from 1. */
  void days(String text) {
    boolean sound =
        read(text).stream().anyMatch(days -> days >= 1 && days <= 1000 && days == Math.rint(days));
    require(sound, "days");
  }

  /** A time zone by its name. */
  void zone(String text) {
    try {
      ZoneId.of(text.strip());
    } catch (DateTimeException e) {
      throw problem("zone").asException(e);
    }
  }

  private void require(boolean sound, String what) {
    if (!sound) {
      throw problem(what).asException();
    }
  }

  private Problem problem(String what) {
    return Problem.error("USE-530", messages.text("reviews.typed." + what), "");
  }

  private static OptionalDouble read(String text) {
    double number = TypedFigure.read(text);
    return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  /** The number of a text that will do. */
  static double value(String text) {
    return read(text).orElseThrow();
  }

  /** A number as one would type it. */
  static String text(double number) {
    return TypedFigure.write(number);
  }

  /** The next number with two digits: 1,234 becomes 1,300; at least 1. */
  static double round(double number) {
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, number))) - 1));
    return Math.max(1, unit * Math.ceil(number / unit));
  }
}
