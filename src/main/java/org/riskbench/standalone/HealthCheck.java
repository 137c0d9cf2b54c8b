package org.riskbench.standalone;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.riskbench.environment.Environment;
import org.riskbench.problem.ExitCode;
import org.riskbench.problem.ProblemException;
import org.riskbench.server.ServerPlan;

/**
 * Asks the server of the same environment on this machine whether it is ready, for images that have
 * no other program to ask with: ends with 0 if it is, else with 1.
 */
public final class HealthCheck {
  private static final int PATIENCE_MILLIS = 5_000;
  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");

  private final Environment environment;

  private HealthCheck(Environment environment) {
    this.environment = environment;
  }

  public static void main(String[] arguments) {
    try {
      boolean ready = new HealthCheck(new Environment(System.getenv())).isReady();
      System.exit(ready ? ExitCode.DONE : ExitCode.UNEXPECTED);
    } catch (IOException | GeneralSecurityException | ProblemException e) {
      System.err.println("not ready: " + e.getClass().getSimpleName());
      System.exit(ExitCode.UNEXPECTED);
    }
  }

  private boolean isReady() throws IOException, GeneralSecurityException {
    Optional<Path> certificate = environment.certificate();
    String named = environment.host(ServerPlan.DEFAULT_HOST);
    String host = EVERYWHERE.contains(named) ? ServerPlan.DEFAULT_HOST : named;
    URI ready =
        URI.create(
            "%s://%s:%d/ready"
                .formatted(
                    certificate.isPresent() ? "https" : "http",
                    host,
                    environment.port(ServerPlan.DEFAULT_PORT)));
    HttpURLConnection call = (HttpURLConnection) ready.toURL().openConnection(Proxy.NO_PROXY);
    if (call instanceof HttpsURLConnection secure && certificate.isPresent()) {
      trust(secure, certificate.get());
    }
    call.setConnectTimeout(PATIENCE_MILLIS);
    call.setReadTimeout(PATIENCE_MILLIS);
    return call.getResponseCode() == HttpURLConnection.HTTP_OK;
  }

  /** The server's very certificate, under whatever name: the line never leaves this machine. */
  private static void trust(HttpsURLConnection call, Path certificate)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream pem = new FileInputStream(certificate.toFile())) {
      int number = 0;
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        store.setCertificateEntry(Integer.toString(number++), each);
      }
    }
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trusted.getTrustManagers(), null);
    call.setSSLSocketFactory(context.getSocketFactory());
    call.setHostnameVerifier((host, session) -> true);
  }
}
