package org.riskbench.ledger;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

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
    return new Entry(fresh(), decided, answer, sighting);
  }

  /** In the order of time: ids at random would touch another page of the index with every row. */
  private static UUID fresh() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(1 << 12);
    return new UUID(high, Long.MIN_VALUE | random.nextLong() >>> 2);
  }
}
