package org.riskbench.explain;

/**
 * What a model makes of records that all have one value in one place.
 *
 * @param value where the records are put
 * @param share of the known records that lie nearest to it, 0 to 1
 * @param isThin whether so few known records lie there that the figures are a guess
 * @param probability what it makes of them
 * @param score likewise, 0 to 1000
 */
public record DependencePoint(
    Value value, double share, boolean isThin, Spread probability, Spread score) {
  /**
   * One figure over many records.
   *
   * @param mean weighted as the records are
   * @param low a tenth of the records lie below
   * @param high a tenth of the records lie above
   */
  public record Spread(double mean, double low, double high) {}
}
