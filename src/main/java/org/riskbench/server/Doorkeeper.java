package org.riskbench.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.riskbench.access.FailedCalls;
import org.riskbench.access.LiveKeys;
import org.riskbench.answering.KeyCheck;

/** Asks each request for its key. */
final class Doorkeeper {
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

  /** Who asks, or why the request may not go on. */
  KeyCheck.Outcome check(String path, Request request) {
    return check.of(path, new JettyHead(request), () -> address(request));
  }

  /** The other end of the line: a header such as X-Forwarded-For is what anybody may write. */
  private static InetAddress address(Request request) {
    return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress at
            && at.getAddress() != null
        ? at.getAddress()
        : NOWHERE;
  }
}
