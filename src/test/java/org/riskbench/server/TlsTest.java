package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Clock;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.certificate.MadeCertificate;

class TlsTest {
  private static final String RECORD = "{\"amount\":60,\"channel\":\"web\",\"phone_match\":true}";

  private final Path folder;

  TlsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static SSLContext trusting(KeyStore store) throws Exception {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), new SecureRandom());
    return context;
  }

  @Test
  void recordsAreScoredOverBothVersionsOfHttp() throws Exception {
    MadeCertificate made = MadeCertificate.in(folder, "EC");
    ServerPlan plan = RunningServer.PLAN.protectedBy(Protection.NONE.certificate(made.pem()));
    try (ScoringServer server = new ScoringServer()) {
      URI address = server.start(plan, SampleModels.version(7)).address();
      assertThat(address.getScheme()).isEqualTo("https");
      HttpClient client = HttpClient.newBuilder().sslContext(trusting(made.trusted())).build();
      for (HttpClient.Version version : HttpClient.Version.values()) {
        for (String path : new String[] {"/v1/score", "/v1/score/batch"}) {
          HttpResponse<String> answer =
              client.send(
                  HttpRequest.newBuilder(address.resolve(path))
                      .version(version)
                      .header("Content-Type", "application/json")
                      .POST(
                          HttpRequest.BodyPublishers.ofString(
                              path.endsWith("batch") ? "[" + RECORD + "]" : RECORD))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());

          assertThat(answer.statusCode()).isEqualTo(200);
          assertThat(answer.version()).isEqualTo(version);
          assertThat(answer.body()).contains("\"probability\"");
          assertThat(answer.headers().firstValue("Strict-Transport-Security"))
              .contains("max-age=31536000");
        }
      }
    }
  }

  @Test
  void oldProtocolsAndPlainTextGetNoAnswer() throws Exception {
    MadeCertificate made = MadeCertificate.in(folder, "RSA");
    ServerPlan plan = RunningServer.PLAN.protectedBy(Protection.NONE.certificate(made.pem()));
    try (ScoringServer server = new ScoringServer()) {
      URI address = server.start(plan, SampleModels.version(7)).address();
      try (SSLSocket socket =
          (SSLSocket)
              trusting(made.trusted())
                  .getSocketFactory()
                  .createSocket(address.getHost(), address.getPort())) {
        socket.setEnabledCipherSuites(new String[] {"TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256"});
        assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLHandshakeException.class);
      }
      try (RawCall call = new RawCall(address)) {
        call.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(call.line()).doesNotStartWith("HTTP/1.1 2");
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("reset"); // closed at once
      }
    }
  }

  @Test
  void aNewCertificateIsShownWithoutARestart() throws Exception {
    MadeCertificate first = MadeCertificate.in(folder, "EC");
    TlsContext context = new TlsContext(first.pem(), Clock.systemUTC());
    SslContextFactory.Server factory = context.factory();
    factory.start();
    SSLContext before = factory.getSslContext();
    context.renew();
    assertThat(factory.getSslContext()).isSameAs(before);

    MadeCertificate.in(folder, "RSA").pem();
    context.renew();

    assertThat(factory.getSslContext()).isNotSameAs(before);
    factory.stop();
  }
}
