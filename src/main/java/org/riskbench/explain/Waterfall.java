package org.riskbench.explain;

import java.util.List;
import org.riskbench.decision.Reason;
import org.riskbench.rule.KnownLists;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;

/**
 * The way from the reference to one record, in log-odds. The steps add up to {@code margin -
 * reference}, but for rounding.
 *
 * @param reference log-odds of the record that reasons are measured against, the usual good one
 * @param steps what each reason code adds (above 0) or takes away, the largest first
 * @param margin log-odds of the record
 */
public record Waterfall(double reference, List<Reason> steps, double margin) {
  public Waterfall {
    steps = List.copyOf(steps);
  }

  /**
   * Explains one record. Deterministic.
   *
   * @param lists what rules may look up
   */
  public static Waterfall of(RiskModel model, KnownLists lists, Subject subject) {
    return of(model, new Trial(model, lists, subject).assess());
  }

  static Waterfall of(RiskModel model, Assessment assessed) {
    return new Waterfall(
        model.scorer().margin(model.reference()), assessed.contributions(), assessed.margin());
  }
}
