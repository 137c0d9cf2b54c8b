package org.riskbench.cloud;

import java.util.Optional;
import org.riskbench.access.LiveKeys;
import org.riskbench.answering.AnswerPlan;

/**
 * How calls are answered.
 *
 * @param keys one of which a caller must have; empty if the platform lets nobody through who may
 *     not ask
 * @param mostAnswerBytes that the platform can send in one answer
 */
public record EndpointPlan(AnswerPlan answers, Optional<LiveKeys> keys, int mostAnswerBytes) {}
