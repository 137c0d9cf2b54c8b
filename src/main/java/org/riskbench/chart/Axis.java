package org.riskbench.chart;

import java.util.function.UnaryOperator;

/**
 * One axis of a chart.
 *
 * @param title what is measured, with the unit where there is one
 * @param min lowest value shown
 * @param max highest value shown, above {@code min}
 * @param format how values are written
 */
public record Axis(String title, double min, double max, Format format) {
  public Axis {
    if (!(min < max) || Double.isInfinite(min) || Double.isInfinite(max)) {
      throw new IllegalArgumentException("an axis runs from a lower to a higher number");
    }
  }

  /** How the values of an axis are written. */
  public enum Format {
    /** As a number. */
    NUMBER,
    /** A share from 0 to 1, written as a percentage. */
    PERCENT,
    /** Milliseconds since 1970, written as a day in UTC. */
    DAY
  }

  /** The same axis, its title in other words. */
  Axis said(UnaryOperator<String> words) {
    return new Axis(words.apply(title), min, max, format);
  }

  /** A share from 0 to 1. */
  public static Axis share(String title) {
    return new Axis(title, 0, 1, Format.PERCENT);
  }
}
