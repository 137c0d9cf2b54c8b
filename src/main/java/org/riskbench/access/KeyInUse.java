package org.riskbench.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A key while a server answers to it: who asks with it, and its limit. Thread-safe. */
public final class KeyInUse {
  private final ApiKey key;
  private final Caller caller;
  private final @Nullable TokenBucket bucket;

  KeyInUse(ApiKey key, long now) {
    this.key = key;
    this.caller = new Caller(key.owner().text(), key.scopes());
    this.bucket = key.rate().map(rate -> new TokenBucket(rate, now)).orElse(null);
  }

  /** What is known of the key. */
  public ApiKey key() {
    return key;
  }

  /** Who asks, when the key is presented. */
  public Caller caller() {
    return caller;
  }

  /**
   * One call asks.
   *
   * @param nanos the time, by a clock that never runs backwards
   * @return empty if the key has no rate
   */
  public Optional<TokenBucket.Take> take(long nanos) {
    return bucket == null ? Optional.empty() : Optional.of(bucket.take(nanos));
  }
}
