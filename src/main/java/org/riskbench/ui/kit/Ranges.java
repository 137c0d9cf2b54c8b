package org.riskbench.ui.kit;

/**
 * How the ends of an interval are written beside its value: with as few digits as tell them, and
 * ends below 0 apart from what stands between them.
 */
public final class Ranges {
  private static final double HUNDRED = 100;

  private Ranges() {}

  /** Of a share, as percentages without the sign: {@code 14.1–19.5}. */
  public static String share(double low, double high) {
    double width = HUNDRED * (high - low);
    int digits = width >= 10 ? 0 : width >= 1 ? 1 : 2;
    return ends(HUNDRED * low, HUNDRED * high, digits);
  }

  /** Of a figure between 0 and 1: {@code 0.855–0.892}. */
  public static String figure(double low, double high) {
    double width = high - low;
    int digits = width >= 0.1 ? 2 : width >= 0.002 ? 3 : 4;
    return ends(low, high, digits);
  }

  private static String ends(double low, double high, int digits) {
    String end = "%." + digits + "f";
    // A dash before a minus would be read as two.
    String to = low < 0 || high < 0 ? " … " : "–";
    return Formats.print(end, low) + to + Formats.print(end, high);
  }
}
