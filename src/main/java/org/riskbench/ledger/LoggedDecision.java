package org.riskbench.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * A row of the log. Immutable.
 *
 * @param row its number, from 1, in the order in which rows were written
 * @param decided empty once it was erased
 * @param erasedAt when it was erased
 * @param hasVector whether its fitted vector is still kept
 */
public record LoggedDecision(
    long row, Optional<Decided> decided, Optional<Instant> erasedAt, boolean hasVector) {}
