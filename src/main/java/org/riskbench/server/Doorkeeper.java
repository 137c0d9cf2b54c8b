package org.riskbench.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.riskbench.access.Caller;
import org.riskbench.access.FailedCalls;
import org.riskbench.access.KeyInUse;
import org.riskbench.access.LiveKeys;
import org.riskbench.access.TokenBucket;
import org.riskbench.answering.Problems;
import org.riskbench.answering.Refusal;
import org.riskbench.answering.Reply;

/**
 * Finds out who asks, by the key presented, and whether they ask too often. What a key opens is
 * each route's own matter. Never says, logs or keeps a key or an address.
 */
final class Doorkeeper {
  private static final String ATTRIBUTE = Caller.class.getName();
  private static final String BEARER = "bearer ";
  private static final InetAddress NOWHERE = InetAddress.getLoopbackAddress();

  /** Tell nothing of the model, and must be asked by those who have no key. */
  private static final Set<String> OPEN =
      Set.of("/health", "/ready", "/docs", "/v2/health/live", "/v2/health/ready");

  private static final String PAGE_PARTS = "/docs/";

  private final Optional<LiveKeys> keys;
  private final FailedCalls failures;

  /**
   * A doorkeeper.
   *
   * @param keys empty if everybody who gets here may do all
   */
  Doorkeeper(Optional<LiveKeys> keys, FailedCalls failures) {
    this.keys = keys;
    this.failures = failures;
  }

  /** Who asks, once {@link #refused} let them pass. */
  static Caller caller(Object attribute) {
    return attribute instanceof Caller known ? known : Caller.NOBODY;
  }

  static String attribute() {
    return ATTRIBUTE;
  }

  /** Why a request may not go on; empty if it may. */
  Optional<Reply> refused(Request request, Response response) {
    if (keys.isEmpty()) {
      request.setAttribute(ATTRIBUTE, Caller.LOCAL);
      return Optional.empty();
    }
    if (isOpen(Request.getPathInContext(request))) {
      request.setAttribute(ATTRIBUTE, Caller.NOBODY);
      return Optional.empty();
    }
    String secret = presented(request.getHeaders());
    Optional<KeyInUse> key = keys.get().find(secret);
    if (key.isEmpty()) {
      return Optional.of(unknown(request, !secret.isEmpty()));
    }
    request.setAttribute(ATTRIBUTE, key.get().caller());
    return key.get().take(keys.get().nanos()).flatMap(take -> counted(take, response));
  }

  private static boolean isOpen(String path) {
    return OPEN.contains(path) || path.startsWith(PAGE_PARTS);
  }

  private static String presented(HttpFields headers) {
    String authorization = Optional.ofNullable(headers.get(HttpHeader.AUTHORIZATION)).orElse("");
    return authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
        ? authorization.substring(BEARER.length()).strip()
        : Optional.ofNullable(headers.get("X-API-Key")).orElse("").strip();
  }

  /** Telling everybody who fails the same: that a key is asked for. */
  private Reply unknown(Request request, boolean presented) {
    TokenBucket.Take take = failures.failed(address(request));
    if (!take.granted()) {
      return tooMany(take);
    }
    return Problems.reply(
            Refusal.http(
                401,
                presented ? "The key is not known, or has expired." : "A key is asked for.",
                "Send it as: Authorization: Bearer KEY"))
        .with(
            HttpHeader.WWW_AUTHENTICATE.asString(),
            "Bearer realm=\"riskbench\"" + (presented ? ", error=\"invalid_token\"" : ""));
  }

  /** The other end of the line: a header such as X-Forwarded-For is what anybody may write. */
  private static InetAddress address(Request request) {
    return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress at
            && at.getAddress() != null
        ? at.getAddress()
        : NOWHERE;
  }

  private static Optional<Reply> counted(TokenBucket.Take take, Response response) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put("RateLimit-Limit", take.limit());
    headers.put("RateLimit-Remaining", take.remaining());
    headers.put("RateLimit-Reset", take.fullIn());
    return take.granted() ? Optional.empty() : Optional.of(tooMany(take));
  }

  private static Reply tooMany(TokenBucket.Take take) {
    return Problems.reply(
            Refusal.http(429, "Too many calls in a short time.", "Wait as Retry-After says."))
        .with(HttpHeader.RETRY_AFTER.asString(), Long.toString(take.retryIn()));
  }
}
