package org.riskbench.state;

/**
 * What is kept for a plan.
 *
 * @param records taken so far
 * @param oldest time of the first of them, in milliseconds since 1970; only if there is one
 * @param newest time of the latest; only if there is one
 * @param keys kept at the moment; -1 if that would take long to count
 * @param mostKeys how many may be kept per key column; -1 if there is no bound
 * @param evicted keys given up before their time, for want of room
 */
public record Known(
    long records, long oldest, long newest, long keys, long mostKeys, long evicted) {
  /**
   * How much of a span before a moment was seen, 0 (cold) to 1 (warm).
   *
   * @param time in milliseconds since 1970
   * @param horizon length of the span in milliseconds
   */
  public double coverage(long time, long horizon) {
    return coverage(records == 0 ? Long.MAX_VALUE : oldest, time, horizon);
  }

  static double coverage(long oldest, long time, long horizon) {
    if (horizon == 0) {
      return 1;
    }
    return oldest >= time ? 0 : Math.min(1, (double) (time - oldest) / horizon);
  }
}
