package org.riskbench.server;

import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.riskbench.certificate.CertificateFiles;
import org.riskbench.certificate.LiveCertificate;
import org.riskbench.certificate.ServerIdentity;
import org.riskbench.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TLS 1.2 and 1.3 with ciphers that also vouch for what they encrypt (AEAD), by a certificate that
 * is taken up anew when its files change.
 */
final class TlsContext {
  private static final Logger LOG = LoggerFactory.getLogger(TlsContext.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private final LiveCertificate certificate;
  private final SslContextFactory.Server factory = new SslContextFactory.Server();

  /**
   * A context.
   *
   * @throws org.riskbench.problem.ProblemException as {@link LiveCertificate}
   */
  TlsContext(CertificateFiles files, Clock clock) {
    this.certificate = new LiveCertificate(files, clock);
    factory.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    factory.setIncludeCipherSuites(
        "TLS_AES_.*", "TLS_CHACHA20_.*", "TLS_ECDHE_.*_(AES_.*_GCM|CHACHA20)_.*");
    factory.setRenegotiationAllowed(false);
    show(factory, certificate.identity());
    certificate.expiry().ifPresent(TlsContext::tell);
  }

  private static void tell(Problem problem) {
    LOG.warn("{} {}", problem.code(), problem.sentence());
  }

  private static void show(SslContextFactory.Server factory, ServerIdentity identity) {
    char[] password = ServerIdentity.newPassword();
    KeyStore store = identity.store(password);
    factory.setKeyStore(store);
    factory.setKeyStorePassword(new String(password));
  }

  SslContextFactory.Server factory() {
    return factory;
  }

  /** When the certificate shown now expires. */
  Instant expires() {
    return certificate.identity().expires();
  }

  /** A warning if it expires soon. */
  Optional<Problem> expiry() {
    return certificate.expiry();
  }

  /** Why the files as they are now are not taken up; empty if all is well. */
  Optional<Problem> trouble() {
    return certificate.trouble();
  }

  /** Looks at the files now and then while the server runs. */
  void watch(Server server) {
    server.addEventListener(
        new LifeCycle.Listener() {
          @Override
          public void lifeCycleStarted(LifeCycle started) {
            lookLater(server);
          }
        });
  }

  private void lookLater(Server server) {
    server
        .getScheduler()
        .schedule(() -> look(server), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look(Server server) {
    if (server.isRunning()) {
      renew();
      lookLater(server);
    }
  }

  /** Takes up a new certificate, if there is one that can be used. */
  void renew() {
    Optional<Problem> before = certificate.trouble();
    Optional<ServerIdentity> fresh = certificate.renewed();
    certificate
        .trouble()
        .filter(now -> !before.equals(Optional.of(now)))
        .ifPresent(TlsContext::tell);
    fresh.ifPresent(this::takeUp);
  }

  private void takeUp(ServerIdentity identity) {
    try {
      factory.reload(reloaded -> show((SslContextFactory.Server) reloaded, identity));
      LOG.info("a new certificate was taken up; it expires {}", identity.expires());
    } catch (Exception e) {
      // Jetty's own signature. The one before stays.
      LOG.error("a new certificate could not be taken up: {}", e.getClass().getName());
    }
  }
}
