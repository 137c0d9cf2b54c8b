package org.riskbench.answering;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.riskbench.access.Caller;
import org.riskbench.access.FailedCalls;
import org.riskbench.access.KeyInUse;
import org.riskbench.access.LiveKeys;
import org.riskbench.access.TokenBucket;

/**
 * Finds out who asks, by the key presented, and whether they ask too often. What a key opens is
 * each call's own matter. Never says, logs or keeps a key or an address. Thread-safe.
 */
public final class KeyCheck {
  /**
   * What came of it.
   *
   * @param caller who asks; nobody where the call is refused
   * @param headers to be sent, refused or not
   * @param refused why the call may not go on; empty if it may
   */
  public record Outcome(Caller caller, Map<String, String> headers, Optional<Reply> refused) {
    private static final Outcome LOCAL = new Outcome(Caller.LOCAL, Map.of(), Optional.empty());
    private static final Outcome OPEN = new Outcome(Caller.NOBODY, Map.of(), Optional.empty());

    private static Outcome refusing(Map<String, String> headers, Reply reply) {
      return new Outcome(Caller.NOBODY, headers, Optional.of(reply));
    }
  }

  private static final String BEARER = "bearer ";

  /** Tell nothing of the model, and must be asked by those who have no key. */
  private static final Set<String> OPEN =
      Set.of("/health", "/ready", "/docs", "/v2/health/live", "/v2/health/ready");

  private static final String PAGE_PARTS = "/docs/";

  /** Asks for no key: everybody who gets here may do all. */
  public static final KeyCheck NONE = new KeyCheck(Optional.empty());

  private record Guard(LiveKeys keys, FailedCalls failures) {}

  private final Optional<Guard> guard;

  private KeyCheck(Optional<Guard> guard) {
    this.guard = guard;
  }

  /** Asks for one of these keys. */
  public KeyCheck(LiveKeys keys, FailedCalls failures) {
    this(Optional.of(new Guard(keys, failures)));
  }

  /**
   * Checks one call.
   *
   * @param address of the caller as the line or the platform tells it, never what a header says;
   *     asked for only where no key counts
   */
  public Outcome of(String path, CallHead head, Supplier<InetAddress> address) {
    if (guard.isEmpty()) {
      return Outcome.LOCAL;
    }
    if (OPEN.contains(path) || path.startsWith(PAGE_PARTS)) {
      return Outcome.OPEN;
    }
    LiveKeys keys = guard.get().keys();
    String secret = presented(head);
    Optional<KeyInUse> key = keys.find(secret);
    if (key.isEmpty()) {
      TokenBucket.Take take = guard.get().failures().failed(address.get());
      return Outcome.refusing(Map.of(), unknown(take, !secret.isEmpty()));
    }
    Caller caller = key.get().caller();
    return key.get()
        .take(keys.nanos())
        .map(take -> counted(take, caller))
        .orElseGet(() -> new Outcome(caller, Map.of(), Optional.empty()));
  }

  private static String presented(CallHead head) {
    String authorization = head.header("Authorization");
    return authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
        ? authorization.substring(BEARER.length()).strip()
        : head.header("X-API-Key").strip();
  }

  /** Telling everybody who fails the same: that a key is asked for. */
  private static Reply unknown(TokenBucket.Take take, boolean presented) {
    if (!take.granted()) {
      return tooMany(take);
    }
    return Problems.reply(
            Refusal.http(
                401,
                presented ? "The key is not known, or has expired." : "A key is asked for.",
                "Send it as: Authorization: Bearer KEY"))
        .with(
            "WWW-Authenticate",
            "Bearer realm=\"riskbench\"" + (presented ? ", error=\"invalid_token\"" : ""));
  }

  private static Outcome counted(TokenBucket.Take take, Caller caller) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("RateLimit-Limit", Long.toString(take.limit()));
    headers.put("RateLimit-Remaining", Long.toString(take.remaining()));
    headers.put("RateLimit-Reset", Long.toString(take.fullIn()));
    return take.granted()
        ? new Outcome(caller, headers, Optional.empty())
        : Outcome.refusing(headers, tooMany(take));
  }

  private static Reply tooMany(TokenBucket.Take take) {
    return Problems.reply(
            Refusal.http(429, "Too many calls in a short time.", "Wait as Retry-After says."))
        .with("Retry-After", Long.toString(take.retryIn()));
  }
}
