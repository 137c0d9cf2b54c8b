package org.riskbench.monitor;

/**
 * How one call is used.
 *
 * @param perSecond requests a second over the latest one to two minutes
 * @param lastMinute times of the same
 * @param quarter times of the latest 15 minutes
 * @param sinceStart times since counting began
 * @param byClass requests by hundreds of their status: 2 for 200 to 299; the first is empty
 */
public record CallFigures(
    Call call,
    double perSecond,
    LatencyFigures lastMinute,
    LatencyFigures quarter,
    LatencyFigures sinceStart,
    long[] byClass) {
  /** Requests since counting began. */
  public long requests() {
    return sinceStart.requests();
  }

  /** Requests refused or failed. */
  public long errors() {
    return byClass[4] + byClass[5];
  }
}
