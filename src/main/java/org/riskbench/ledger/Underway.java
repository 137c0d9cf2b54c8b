package org.riskbench.ledger;

import java.util.concurrent.ConcurrentSkipListSet;

/** Numbers of the sightings that are given to be kept and are not yet. Thread-safe. */
final class Underway {
  private final ConcurrentSkipListSet<Long> numbers = new ConcurrentSkipListSet<>();

  void add(Entry entry) {
    entry.sighting().ifPresent(sighting -> numbers.add(sighting.sequence()));
  }

  void remove(Entry entry) {
    entry.sighting().ifPresent(sighting -> numbers.remove(sighting.sequence()));
  }

  /** Whether none up to a number is. */
  boolean isNoneUpTo(long sequence) {
    return numbers.headSet(sequence, true).isEmpty();
  }
}
