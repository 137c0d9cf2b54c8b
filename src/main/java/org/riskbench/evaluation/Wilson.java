package org.riskbench.evaluation;

/** Wilson's interval of a share (1927): sound where the share is 0 or 1, or of few records. */
final class Wilson {
  static final String METHOD = "Wilson, independent rows";

  private Wilson() {}

  /**
   * The 95 % interval of a share.
   *
   * @param observed 0 to 1
   * @param size of the sample, above 0; of weighted records as many of one weight as vary alike
   *     (Kish 1965)
   */
  static Interval of(double observed, double size) {
    double z = Normal.QUANTILE_975;
    double pull = z * z / size;
    double middle = (observed + pull / 2) / (1 + pull);
    double half = z / (1 + pull) * Math.sqrt(observed * (1 - observed) / size + pull / (4 * size));
    double low = Math.min(observed, Math.max(0, middle - half));
    double high = Math.max(observed, Math.min(1, middle + half));
    return new Interval(low, high, METHOD);
  }
}
