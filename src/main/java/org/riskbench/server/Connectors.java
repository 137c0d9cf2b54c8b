package org.riskbench.server;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;

/** Opens the line: in clear text for this machine, or by TLS with HTTP/2. */
final class Connectors {
  private static final long ONE_YEAR = Duration.ofDays(365).toSeconds();
  private static final Duration IDLE_WHEN_FULL = Duration.ofSeconds(2);
  private static final int WAITING_TO_BE_ACCEPTED = 1024;
  private static final int STREAMS_PER_CONNECTION = 100;

  private final ServerPlan plan;
  private final Optional<TlsContext> tls;

  Connectors(ServerPlan plan, Optional<TlsContext> tls) {
    this.plan = plan;
    this.tls = tls;
  }

  ServerConnector open(Server server, HttpConfiguration given) {
    HttpConfiguration http = new HttpConfiguration(given);
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    // Nothing that a proxy in front may read otherwise: it would be how one caller speaks as
    // another.
    http.setHttpCompliance(HttpCompliance.STRICT);
    http.setUriCompliance(UriCompliance.DEFAULT);
    http.setRequestHeaderSize(plan.limits().connections().headerBytes());
    ServerConnector connector =
        new DrainingConnector(server, plan.limits().stop(), factories(http));
    connector.setHost(plan.host());
    connector.setPort(plan.port());
    connector.setAcceptQueueSize(WAITING_TO_BE_ACCEPTED);
    connector.setIdleTimeout(plan.limits().connections().idle().toMillis());
    limit(server, connector);
    return connector;
  }

  private void limit(Server server, ServerConnector connector) {
    ConnectionLimits limits = plan.limits().connections();
    NetworkConnectionLimit all =
        new NetworkConnectionLimit(OpenFiles.connections(limits.all()), connector);
    // Whoever is silent leaves early once there are too many.
    all.setEndPointIdleTimeout(IDLE_WHEN_FULL.toMillis());
    server.addBean(all);
    if (!plan.protection().behindProxy()) {
      connector.addBean(new AddressLimit(limits.perAddress()));
    }
  }

  private ConnectionFactory[] factories(HttpConfiguration http) {
    if (tls.isEmpty()) {
      return new ConnectionFactory[] {new SingleReaders(http)};
    }
    // Names are checked by the gate; of a certificate that is the caller's business.
    http.addCustomizer(new SecureRequestCustomizer(false, ONE_YEAR, false));
    HTTP2ServerConnectionFactory second = new HTTP2ServerConnectionFactory(http);
    second.setMaxConcurrentStreams(STREAMS_PER_CONNECTION);
    ALPNServerConnectionFactory choice = new ALPNServerConnectionFactory();
    choice.setDefaultProtocol("http/1.1");
    return new ConnectionFactory[] {
      new SslConnectionFactory(tls.get().factory(), choice.getProtocol()),
      choice,
      second,
      new SingleReaders(http)
    };
  }
}
