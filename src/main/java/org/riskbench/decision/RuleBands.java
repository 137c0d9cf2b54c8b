package org.riskbench.decision;

import java.util.List;
import java.util.Locale;

/**
 * The band that a record gets where a rule decides otherwise than its score: the nearest one of
 * that decision, or one made up with the usual treatment where there is none. Immutable.
 */
public final class RuleBands {
  private final Band[] raised = new Band[Decision.RISING.size()];
  private final Band[] lowered = new Band[Decision.RISING.size()];

  /** The bands of a policy. */
  public RuleBands(Policy policy) {
    this(policy.bands());
  }

  /**
   * Some bands.
   *
   * @param bands a partition of 0 to 1000 from the lowest up
   */
  public RuleBands(List<Band> bands) {
    for (Decision decision : Decision.RISING) {
      Band made =
          new Band(decision.name().toLowerCase(Locale.ROOT), 0, decision, Treatment.of(decision));
      raised[decision.strictness()] = made;
      lowered[decision.strictness()] = made;
    }
    for (Band band : bands) {
      lowered[band.decision().strictness()] = band;
    }
    for (int i = bands.size() - 1; i >= 0; i--) {
      raised[bands.get(i).decision().strictness()] = bands.get(i);
    }
  }

  /** The band of a decision for a record whose score lies in another band. */
  public Band of(Decision decision, Band ofScore) {
    int compared = decision.compareTo(ofScore.decision());
    if (compared == 0) {
      return ofScore;
    }
    return (compared > 0 ? raised : lowered)[decision.strictness()];
  }
}
