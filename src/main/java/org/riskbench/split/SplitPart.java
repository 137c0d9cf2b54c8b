package org.riskbench.split;

import java.util.Locale;

/**
 * Facts of one part of a split.
 *
 * @param name train, tune, calibrate or test; or why rows are in no part
 * @param frauds known ones
 * @param from first moment as text, empty without a time
 * @param to last moment as text, empty without a time
 * @param start first moment in milliseconds since 1970 (of the time column, if that counts from
 *     elsewhere; the row's position if the order of the rows is the time), NaN without a time
 * @param end last moment, as {@code start}
 */
public record SplitPart(
    String name, int rows, int frauds, String from, String to, double start, double end) {
  /** Labelled rows before the test part whose label was not known when it began. */
  public static final String LABEL_DELAY = "label delay";

  /** Rows too young at the date of the extract for their label to count. */
  public static final String IMMATURE = "immature";

  /** Labelled rows that a split by time can't place. */
  public static final String WITHOUT_TIME = "without time";

  /** Labelled rows of which the split column says nothing. */
  public static final String NOT_NAMED = "not named";

  /** Share of frauds, 0 to 1. */
  public double fraudRate() {
    return rows == 0 ? Double.NaN : (double) frauds / rows;
  }

  /** Size, fraud rate and period in a few words. */
  public String describe() {
    String period = from.isEmpty() ? "" : ", " + from + " to " + to;
    return String.format(
        Locale.ROOT, "%s %,d (%.1f %% fraud%s)", name, rows, 100 * fraudRate(), period);
  }
}
