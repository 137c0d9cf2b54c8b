package org.riskbench.ui.decide;

import org.riskbench.decision.Policy;

/**
 * Where the two handles stand.
 *
 * @param review lowest score that is reviewed, 0 to {@code decline}
 * @param decline lowest score that is declined, {@code review} to 1000
 */
record Thresholds(int review, int decline) {
  private static final int HIGHEST = 1000;

  static Thresholds of(Policy policy) {
    int decline = Math.min(HIGHEST, policy.declineFrom());
    return new Thresholds(Math.min(decline, policy.reviewFrom()), decline);
  }

  /** The review handle moved; it pushes nothing and stops at the other one. */
  Thresholds withReview(int score) {
    return new Thresholds(Math.max(0, Math.min(decline, score)), decline);
  }

  /** The decline handle moved; it stops at the other one. */
  Thresholds withDecline(int score) {
    return new Thresholds(review, Math.max(review, Math.min(HIGHEST, score)));
  }

  Policy policy(int version) {
    return Policy.of(version, review, decline);
  }
}
