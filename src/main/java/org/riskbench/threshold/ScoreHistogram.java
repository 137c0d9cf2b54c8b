package org.riskbench.threshold;

/**
 * How many records of each class have which risk score. Bin {@code i} holds the scores from {@code
 * i * binWidth} up to below the next bin; the last one holds 1000 too. Immutable: the arrays are
 * not to be written to.
 *
 * @param binWidth points of risk score per bin, 1 to 1000
 * @param fraud weight of the frauds per bin
 * @param good weight of the goods per bin, same length
 */
public record ScoreHistogram(int binWidth, double[] fraud, double[] good) {
  public ScoreHistogram {
    if (binWidth < 1 || fraud.length != good.length || fraud.length == 0) {
      throw new IllegalArgumentException("a histogram has bins of both classes");
    }
  }

  /** How many bins. */
  public int bins() {
    return fraud.length;
  }

  /** Lowest score of a bin. */
  public int from(int bin) {
    return bin * binWidth;
  }

  /** Where a bin ends on the axis, at most 1000. */
  public int to(int bin) {
    return Math.min(1000, from(bin) + binWidth);
  }
}
