package org.riskbench.ledger;

import java.util.List;

/**
 * Under what circumstances was decided. Immutable.
 *
 * @param mode normal, rules-only, review-all or fallback
 * @param degraded causes for which less was done than usual
 * @param stateUpdated whether later records see this one
 * @param control whether a record that would be declined was let through to learn what becomes of
 *     it
 * @param controlShare probability with which such a record is let through, 0 to 1; 0 where it could
 *     not be
 */
public record Circumstances(
    String mode,
    List<String> degraded,
    boolean stateUpdated,
    boolean control,
    double controlShare) {
  public Circumstances {
    degraded = List.copyOf(degraded);
    if (!(controlShare >= 0 && controlShare <= 1) || (control && controlShare == 0)) {
      throw new IllegalArgumentException("a control group has a share above 0, up to 1");
    }
  }

  /** As most decisions are made. */
  public static Circumstances normal(boolean stateUpdated) {
    return new Circumstances("normal", List.of(), stateUpdated, false, 0);
  }
}
