package org.riskbench.ledger;

import java.util.Optional;
import java.util.UUID;

/**
 * What is kept of one request, all of it or nothing. Immutable.
 *
 * @param id tells a second attempt from a second request
 * @param decided empty where no decisions are kept
 * @param answer empty where the caller gave no key
 * @param sighting empty where the state took nothing
 */
public record Entry(
    UUID id,
    Optional<Decided> decided,
    Optional<KeptAnswer> answer,
    Optional<KeptSighting> sighting) {
  /** An entry of its own. */
  public static Entry of(
      Optional<Decided> decided, Optional<KeptAnswer> answer, Optional<KeptSighting> sighting) {
    return new Entry(UUID.randomUUID(), decided, answer, sighting);
  }
}
