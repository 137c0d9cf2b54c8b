package org.riskbench.rule;

import java.util.List;
import java.util.Locale;
import org.riskbench.decision.Band;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Treatment;

/**
 * The band that a record gets where a rule decides otherwise than its score: the nearest one of
 * that decision, or one made up with the usual treatment where the policy has none. Immutable.
 */
public final class RuleBands {
  private final Band[] raised = new Band[Decision.RISING.size()];
  private final Band[] lowered = new Band[Decision.RISING.size()];

  /** The bands of a policy. */
  public RuleBands(Policy policy) {
    for (Decision decision : Decision.RISING) {
      List<Band> such =
          policy.bands().stream().filter(band -> band.decision() == decision).toList();
      Band made =
          new Band(decision.name().toLowerCase(Locale.ROOT), 0, decision, Treatment.of(decision));
      raised[decision.strictness()] = such.isEmpty() ? made : such.get(0);
      lowered[decision.strictness()] = such.isEmpty() ? made : such.get(such.size() - 1);
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
