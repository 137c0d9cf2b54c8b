package org.riskbench.chart;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One line or set of bars of a chart. Immutable: the arrays are not to be written to.
 *
 * @param name shown in the legend; any text
 * @param x places along the x axis, rising for a line, finite
 * @param y values there, same length, finite
 * @param style how it is drawn
 * @param notes what is to be said of each point, drawn as a mark; empty for none
 * @param tone which colour and dash, from 0; {@link #BY_PLACE} for its place in the chart
 */
public record Series(
    String name, double[] x, double[] y, Style style, int tone, List<PointNote> notes) {
  /** The tone follows from the place among the series. */
  public static final int BY_PLACE = -1;

  /** A series whose tone follows from its place. */
  public Series(String name, double[] x, double[] y, Style style) {
    this(name, x, y, style, BY_PLACE, List.of());
  }

  /** A series of this tone. */
  public Series(String name, double[] x, double[] y, Style style, int tone) {
    this(name, x, y, style, tone, List.of());
  }

  public Series {
    if (x.length != y.length) {
      throw new IllegalArgumentException("a series has one value for each place");
    }
    notes = List.copyOf(notes);
    if (!notes.isEmpty() && notes.size() != x.length) {
      throw new IllegalArgumentException("each point has its note, or none has");
    }
    if (!isFinite(x) || !isFinite(y)) {
      throw new IllegalArgumentException("a series holds finite numbers only");
    }
  }

  /** The same series, its name and notes in other words. */
  Series said(UnaryOperator<String> words) {
    List<PointNote> told =
        notes.stream().map(note -> new PointNote(words.apply(note.text()), note.faint())).toList();
    return new Series(words.apply(name), x, y, style, tone, told);
  }

  /**
   * What is said of a point.
   *
   * @param text shown when it is pointed at; any text
   * @param faint whether it rests on too few records to say much: its mark is hollow
   */
  public record PointNote(String text, boolean faint) {}

  /** How a series is drawn. */
  public enum Style {
    /** Points joined by straight lines. */
    LINE,
    /** Each value holds from the place before it up to its own. */
    STEP,
    /** Bars centred on their places, side by side, behind the bars of later series. */
    BAR,
    /** A dashed line to hold the others against. */
    REFERENCE
  }

  private static boolean isFinite(double[] values) {
    return Arrays.stream(values).allMatch(Double::isFinite);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Series series
        && name.equals(series.name)
        && Arrays.equals(x, series.x)
        && Arrays.equals(y, series.y)
        && style == series.style
        && tone == series.tone
        && notes.equals(series.notes);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * name.hashCode() + Arrays.hashCode(x)) + Arrays.hashCode(y);
  }

  @Override
  public String toString() {
    return "Series[" + name + ", " + x.length + " points, " + style + "]";
  }
}
