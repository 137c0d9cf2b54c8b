package org.riskbench.ledger;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * An event of feedback as it is kept. Immutable.
 *
 * @param row of the decision it tells of
 */
public record ToldEvent(
    long row,
    Outcome outcome,
    FeedbackKind kind,
    Instant observedAt,
    OptionalDouble lossAmount,
    OptionalDouble recovered,
    OptionalDouble minutes) {}
