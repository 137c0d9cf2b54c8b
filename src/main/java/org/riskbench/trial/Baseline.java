package org.riskbench.trial;

import java.util.List;
import org.riskbench.decision.Band;
import org.riskbench.decision.Leeways;
import org.riskbench.decision.Policy;
import org.riskbench.threshold.Savings;

/**
 * What a saving is told against, on the same scores. Immutable.
 *
 * @param name in words, such as {@code approve all}
 * @param bands what is done otherwise
 * @param leeways what rules beside it leave open, of the records that it is told on
 */
public record Baseline(String name, List<Band> bands, Leeways leeways) {
  /** Every record is let through. */
  public static final Baseline APPROVE_ALL = new Baseline("approve all", Savings.APPROVE_ALL);

  public Baseline {
    bands = List.copyOf(bands);
  }

  /** A baseline without rules. */
  public Baseline(String name, List<Band> bands) {
    this(name, bands, Leeways.FREE);
  }

  /** What it costs on records, whatever rules decide them now. */
  public Savings.Side on(Cases cases) {
    return new Savings.Side(cases.money(leeways), bands);
  }

  /** The same with rules beside it. */
  public Baseline under(Leeways open) {
    return new Baseline(name, bands, open);
  }

  /** Another policy on the same scores. */
  public static Baseline of(String name, Policy policy) {
    return new Baseline(name, policy.bands());
  }
}
