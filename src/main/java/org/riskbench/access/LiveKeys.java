package org.riskbench.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.riskbench.disk.FileStamp;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/**
 * The keys of a file as they are now: a key that is added or revoked counts within a second,
 * without a restart. Thread-safe; looks at the file on the thread of whoever asks.
 *
 * <p>A file that can't be read any more, or is half written, changes nothing: the keys read last go
 * on to count, and the trouble is told once and shown by {@link #trouble}.
 */
public final class LiveKeys {
  private static final long EVERY = Duration.ofSeconds(1).toNanos();

  private final KeySource source;
  private final Clock clock;
  private final LongSupplier nanos;
  private final Consumer<Problem> told;
  private final AtomicLong lookAt;
  private volatile List<KeyInUse> keys;
  private volatile FileStamp stamp;
  private volatile @Nullable Problem trouble;

  /**
   * Reads the keys for the first time.
   *
   * @param clock by which keys expire
   * @param nanos by which rates are counted, such as {@link System#nanoTime}
   * @param told of each trouble with the file, once
   * @throws ProblemException ACCESS-101 to ACCESS-103 and ACCESS-108 if the file can't be used
   */
  public LiveKeys(KeySource source, Clock clock, LongSupplier nanos, Consumer<Problem> told) {
    this.source = source;
    this.clock = clock;
    this.nanos = nanos;
    this.told = told;
    this.stamp = source.stamp();
    this.keys = inUse(source.read(), List.of(), nanos.getAsLong());
    this.lookAt = new AtomicLong(nanos.getAsLong() + EVERY);
  }

  /**
   * Whose a secret is. Held against every key, in a time that depends on their number alone.
   *
   * @param secret as presented; may be anything
   * @return empty if it is no key's, or if the key has expired
   */
  public Optional<KeyInUse> find(String secret) {
    refresh();
    if (!NewKey.isShaped(secret)) {
      return Optional.empty();
    }
    KeyHash presented = KeyHash.ofSecret(secret);
    @Nullable KeyInUse found = null;
    for (KeyInUse known : keys) {
      found = known.key().hash().matches(presented) ? known : found;
    }
    Instant now = clock.instant();
    return Optional.ofNullable(found).filter(known -> !known.key().isExpired(now));
  }

  /** The time that rates of these keys are counted by. */
  public long nanos() {
    return nanos.getAsLong();
  }

  /** Why the file can't be read now; empty if all is well. */
  public Optional<Problem> trouble() {
    return Optional.ofNullable(trouble);
  }

  private void refresh() {
    long now = nanos.getAsLong();
    long due = lookAt.get();
    if (now - due >= 0 && lookAt.compareAndSet(due, now + EVERY)) {
      FileStamp seen = source.stamp();
      if (!seen.equals(stamp)) {
        reread(seen, now);
      }
    }
  }

  private void reread(FileStamp seen, long now) {
    try {
      keys = inUse(source.read(), keys, now);
      trouble = null;
    } catch (ProblemException e) {
      trouble = e.problem();
      told.accept(e.problem());
    }
    stamp = seen;
  }

  /** A key that is as it was keeps its count and its limit. */
  private static List<KeyInUse> inUse(List<ApiKey> read, List<KeyInUse> before, long now) {
    List<KeyInUse> keys = new ArrayList<>();
    for (ApiKey key : read) {
      keys.add(
          before.stream()
              .filter(known -> known.key().equals(key))
              .findFirst()
              .orElseGet(() -> new KeyInUse(key, now)));
    }
    return List.copyOf(keys);
  }
}
