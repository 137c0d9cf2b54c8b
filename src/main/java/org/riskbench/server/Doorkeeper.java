package org.riskbench.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.riskbench.access.Caller;
import org.riskbench.access.FailedCalls;
import org.riskbench.access.LiveKeys;
import org.riskbench.answering.KeyCheck;
import org.riskbench.answering.Reply;

/** Asks each request for its key, and remembers with it who asks. */
final class Doorkeeper {
  private static final String ATTRIBUTE = Caller.class.getName();
  private static final InetAddress NOWHERE = InetAddress.getLoopbackAddress();

  private final KeyCheck check;

  /**
   * A doorkeeper.
   *
   * @param keys empty if everybody who gets here may do all
   */
  Doorkeeper(Optional<LiveKeys> keys, FailedCalls failures) {
    this.check = keys.map(known -> new KeyCheck(known, failures)).orElse(KeyCheck.NONE);
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
    KeyCheck.Outcome outcome =
        check.of(Request.getPathInContext(request), new JettyHead(request), () -> address(request));
    request.setAttribute(ATTRIBUTE, outcome.caller());
    outcome.headers().forEach(response.getHeaders()::put);
    return outcome.refused();
  }

  /** The other end of the line: a header such as X-Forwarded-For is what anybody may write. */
  private static InetAddress address(Request request) {
    return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress at
            && at.getAddress() != null
        ? at.getAddress()
        : NOWHERE;
  }
}
