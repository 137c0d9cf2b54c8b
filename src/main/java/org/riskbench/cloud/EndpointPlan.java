package org.riskbench.cloud;

import java.util.Optional;
import org.riskbench.access.LiveKeys;
import org.riskbench.answering.AnswerPlan;
import org.riskbench.decision.Mode;

/**
 * How calls are answered.
 *
 * @param keys one of which a caller must have; empty if the platform lets nobody through who may
 *     not ask
 * @param mostAnswerBytes that the platform can send in one answer
 * @param mode by what records are decided; never {@link Mode#FALLBACK}
 */
public record EndpointPlan(
    AnswerPlan answers, Optional<LiveKeys> keys, int mostAnswerBytes, Mode mode) {
  /** A plan by which the model decides. */
  public EndpointPlan(AnswerPlan answers, Optional<LiveKeys> keys, int mostAnswerBytes) {
    this(answers, keys, mostAnswerBytes, Mode.NORMAL);
  }
}
