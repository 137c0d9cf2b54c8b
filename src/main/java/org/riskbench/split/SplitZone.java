package org.riskbench.split;

/**
 * A stretch of time that belongs to one part of a split by time, or to none.
 *
 * @param kind what the stretch is for
 * @param from first moment, in the milliseconds of {@link TimeCuts}
 * @param to the moment it ends, not in it
 * @param rows records in it that may be judged by; all records of the immature end
 * @param frauds known frauds among them
 */
public record SplitZone(Kind kind, double from, double to, int rows, int frauds) {
  /** What a stretch is for. */
  public enum Kind {
    /** Learned from. */
    TRAIN,
    /** For early stopping and search. */
    TUNE,
    /** For calibration, score map and thresholds. */
    CALIBRATE,
    /** Set aside to calibrate, but with too few frauds for it: learned from too. */
    GIVEN_BACK,
    /** Left out, as the labels were not known when the test part begins. */
    GAP,
    /** Reported only. */
    TEST,
    /** Left out, as the labels are too young to count. */
    IMMATURE
  }

  /** Share of frauds, 0 to 1, NaN without records. */
  public double fraudRate() {
    return rows == 0 ? Double.NaN : (double) frauds / rows;
  }
}
