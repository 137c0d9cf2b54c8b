package org.riskbench.split;

import java.util.Locale;

/**
 * Facts of one part of a split.
 *
 * @param name train, tune, calibrate or test
 * @param from first moment as text, empty without a time
 * @param to last moment as text, empty without a time
 */
public record SplitPart(String name, int rows, int frauds, String from, String to) {
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
