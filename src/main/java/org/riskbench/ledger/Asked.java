package org.riskbench.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * Who asked for a decision, and when. Immutable.
 *
 * @param requestId names the answer; the caller's own key where it gave one
 * @param caller name of the key that the call came with
 * @param receivedAt when the request arrived
 * @param eventAt when the transaction happened, where the record says it
 * @param tookNanos what scoring took, in nanoseconds
 */
public record Asked(
    String requestId,
    String caller,
    Instant receivedAt,
    Optional<Instant> eventAt,
    long tookNanos) {
  public Asked {
    // The database keeps milliseconds; what is hashed must be what can be read back.
    receivedAt = Instant.ofEpochMilli(receivedAt.toEpochMilli());
    eventAt = eventAt.map(at -> Instant.ofEpochMilli(at.toEpochMilli()));
  }
}
