package org.riskbench.threshold;

/**
 * Two thresholds.
 *
 * @param review lowest score that is reviewed, 0 to 1001 (none)
 * @param decline lowest score that is declined, {@code review} to 1001 (none)
 */
public record Cut(int review, int decline) {
  public Cut {
    if (review < 0 || decline < review || decline > ThresholdSweep.NONE) {
      throw new IllegalArgumentException("0 <= review <= decline <= 1001");
    }
  }
}
