package org.riskbench.server;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http2.HTTP2Connection;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * A connector that, when it stops, gives a request in work all the time the server has for stopping
 * and lets go of silent connections soon.
 *
 * <p>Jetty gives every connection the same short silence (1 s), so that a caller whose body was
 * late by more than that was refused although its request had been accepted.
 */
final class DrainingConnector extends ServerConnector {
  /** What a connection without a request may stay silent for; it would hold up the stop. */
  private static final Duration SILENT = Duration.ofMillis(200);

  private final Duration inWork;

  /**
   * @param inWork silence that a request in work may have while the server stops, above 0
   */
  DrainingConnector(Server server, Duration inWork, ConnectionFactory... protocols) {
    super(server, protocols);
    this.inWork = inWork;
    setShutdownIdleTimeout(-1); // ours, below, instead
  }

  @Override
  public CompletableFuture<Void> shutdown() {
    CompletableFuture<Void> drained = super.shutdown();
    drain();
    return drained;
  }

  /** Looks again until all have gone: who is in work now asks nothing a moment later. */
  private void drain() {
    for (EndPoint end : getConnectedEndPoints()) {
      end.setIdleTimeout((isInWork(end.getConnection()) ? inWork : SILENT).toMillis());
    }
    if (!getConnectedEndPoints().isEmpty() && getScheduler().isRunning()) {
      getScheduler().schedule(this::drain, SILENT.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Jetty's counts of messages say nothing here: a request counts once its body has come. */
  private static boolean isInWork(Connection connection) {
    if (connection instanceof SslConnection sealed) {
      return isInWork(sealed.getSslEndPoint().getConnection());
    }
    if (connection instanceof HTTP2Connection second) {
      return !second.getSession().getStreams().isEmpty();
    }
    return connection instanceof HttpConnection http && http.getHttpChannel().getRequest() != null;
  }
}
