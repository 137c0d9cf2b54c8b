package org.riskbench.evaluation;

import java.util.Optional;

/**
 * What a model tells of its inside to whoever has to sign it off; no part of scoring. Immutable.
 *
 * @param coefficients of a linear model with standard errors
 * @param scorecard of a model that adds up points
 */
public record ModelAccount(
    Optional<CoefficientReport> coefficients, Optional<ScorecardReport> scorecard) {
  /** Of a model that has nothing to tell. */
  public static final ModelAccount NONE = new ModelAccount(Optional.empty(), Optional.empty());

  /** Of a linear model. */
  public static ModelAccount of(CoefficientReport coefficients) {
    return new ModelAccount(Optional.of(coefficients), Optional.empty());
  }

  /** Of a scorecard. */
  public static ModelAccount of(ScorecardReport scorecard) {
    return new ModelAccount(Optional.empty(), Optional.of(scorecard));
  }

  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return coefficients.isEmpty() && scorecard.isEmpty();
  }
}
