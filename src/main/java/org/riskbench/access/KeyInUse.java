package org.riskbench.access;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** A key while a server answers to it: its limit, and what it was used for. Thread-safe. */
public final class KeyInUse {
  private final ApiKey key;
  private final Caller caller;
  private final @Nullable TokenBucket bucket;
  private final LongAdder calls = new LongAdder();
  private volatile @Nullable Instant lastUsed;

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

  void used(Instant now) {
    calls.increment();
    lastUsed = now;
  }

  /** Calls that presented the key since the server knows it. */
  public long calls() {
    return calls.sum();
  }

  /** When it was presented last; empty if not since the server knows it. */
  public Optional<Instant> lastUsed() {
    return Optional.ofNullable(lastUsed);
  }
}
