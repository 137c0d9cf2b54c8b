package org.riskbench.trial;

import java.util.List;
import org.riskbench.decision.Band;
import org.riskbench.decision.Policy;
import org.riskbench.threshold.Savings;

/**
 * What a saving is told against. Immutable.
 *
 * @param name in words, such as {@code approve all}
 * @param bands what is done otherwise, on the same scores
 */
public record Baseline(String name, List<Band> bands) {
  /** Every record is let through. */
  public static final Baseline APPROVE_ALL = new Baseline("approve all", Savings.APPROVE_ALL);

  public Baseline {
    bands = List.copyOf(bands);
  }

  /** Another policy on the same scores. */
  public static Baseline of(String name, Policy policy) {
    return new Baseline(name, policy.bands());
  }
}
