package org.riskbench.velocity;

/**
 * What became known of records, and when: what shares of earlier frauds are told from. Arrays of
 * one length, one element a row; only read.
 *
 * @param knownAt moment at which the outcome was known, in the unit of the plan's milliseconds;
 *     positive infinity if it never was
 * @param fraud whether it was fraud
 */
public record Outcomes(double[] knownAt, boolean[] fraud) {
  /** Nothing became known of any record. */
  public static final Outcomes NONE = new Outcomes(new double[0], new boolean[0]);

  public Outcomes {
    if (knownAt.length != fraud.length) {
      throw new IllegalArgumentException("as many moments as outcomes");
    }
  }
}
