package org.riskbench.ledger;

import java.util.Arrays;
import java.util.Optional;

/**
 * The first label that somebody told of a decision, and that a server has yet to learn from.
 * Immutable; the arrays are not to be written to.
 *
 * @param event names the event of feedback
 * @param requestId of the decision
 * @param fraud or good
 * @param sighting what the velocity state took of the record; empty if it took nothing, or if that
 *     was forgotten since
 */
public record PendingOutcome(
    byte[] event, String requestId, boolean fraud, Optional<KeptSighting> sighting) {
  @Override
  public boolean equals(Object other) {
    return other instanceof PendingOutcome pending && Arrays.equals(event, pending.event);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(event);
  }

  @Override
  public String toString() {
    return "PendingOutcome";
  }
}
