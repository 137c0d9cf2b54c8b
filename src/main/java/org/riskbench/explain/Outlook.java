package org.riskbench.explain;

import java.util.List;
import java.util.Optional;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Reason;
import org.riskbench.rule.Rule;
import org.riskbench.scoring.Assessment;

/**
 * What is made of a record as it is, or as it might be.
 *
 * @param margin log-odds of fraud
 * @param probability calibrated, 0 to 1
 * @param score 0 to 1000
 * @param decision rules included
 * @param band name of the band the record gets
 * @param reasons those that raise the risk, the strongest first; the rule that set the decision
 *     before them
 * @param rule name of the rule that set the decision; empty if the score did
 */
public record Outlook(
    double margin,
    double probability,
    int score,
    Decision decision,
    String band,
    List<Reason> reasons,
    Optional<String> rule) {
  public Outlook {
    reasons = List.copyOf(reasons);
  }

  static Outlook of(Assessment assessed, int reasons) {
    return new Outlook(
        assessed.margin(),
        assessed.probability(),
        assessed.score(),
        assessed.decision(),
        assessed.band().name(),
        assessed.reasons(reasons),
        assessed.setBy().map(Rule::name));
  }
}
