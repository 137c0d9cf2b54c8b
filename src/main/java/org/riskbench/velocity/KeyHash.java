package org.riskbench.velocity;

/** Makes a number of a key: the same key the same number, never {@link Sighting#NO_KEY}. */
interface KeyHash {
  /** The number of an evened-out key that is no placeholder. */
  long of(String key);

  /** The number of a pair of keys, both present. */
  long pair(long one, long other);
}
