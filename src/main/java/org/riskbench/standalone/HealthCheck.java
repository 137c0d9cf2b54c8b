package org.riskbench.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.riskbench.environment.Environment;
import org.riskbench.problem.ExitCode;
import org.riskbench.problem.ProblemException;
import org.riskbench.server.ServerPlan;

/**
 * Asks the server that runs with the same variables on this machine whether it is ready: what a
 * container runtime starts from time to time where there is no other program that could ask. Ends
 * with 0 if it is, else with 1. Loads few classes, so that asking costs little.
 */
public final class HealthCheck {
  private static final int MILLIS = 5_000;
  private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::", "[::]");

  private final Environment environment;

  private HealthCheck(Map<String, String> variables) {
    this.environment = new Environment(variables);
  }

  /** Asks once. */
  public static void main(String[] arguments) {
    System.exit(isReady(System.getenv()) ? ExitCode.DONE : ExitCode.UNEXPECTED);
  }

  /** Whether the server that these variables tell of answers that it is ready. */
  static boolean isReady(Map<String, String> variables) {
    try {
      return new HealthCheck(variables).status() == HttpURLConnection.HTTP_OK;
    } catch (IOException | GeneralSecurityException | ProblemException e) {
      return false;
    }
  }

  private int status() throws IOException, GeneralSecurityException {
    HttpURLConnection connection =
        (HttpURLConnection) address().toURL().openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout(MILLIS);
    connection.setReadTimeout(MILLIS);
    if (connection instanceof HttpsURLConnection secure) {
      trustOwn(secure, environment.certificate().orElseThrow());
    }
    try {
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }

  private URI address() {
    String scheme = environment.certificate().isPresent() ? "https" : "http";
    String host = environment.host(ServerPlan.DEFAULT_HOST);
    String one = EVERY_ADDRESS.contains(host) ? ServerPlan.DEFAULT_HOST : host;
    String here = one.contains(":") && !one.startsWith("[") ? "[" + one + "]" : one;
    int port = environment.port(ServerPlan.DEFAULT_PORT);
    return URI.create(String.format(Locale.ROOT, "%s://%s:%d/ready", scheme, here, port));
  }

  /**
   * The server must show the very certificate it was given; for which name does not matter here.
   */
  private static void trustOwn(HttpsURLConnection connection, Path certificate)
      throws IOException, GeneralSecurityException {
    KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
    known.load(null, null);
    try (InputStream pem = Files.newInputStream(certificate)) {
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        known.setCertificateEntry(Integer.toString(known.size()), each);
      }
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(known);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    connection.setSSLSocketFactory(context.getSocketFactory());
    connection.setHostnameVerifier((name, session) -> true);
  }
}
