package org.riskbench.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.certificate.CertificateFiles.PemPair;
import org.riskbench.certificate.MadeCertificate;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.server.Protection;
import org.riskbench.server.ScoringServer;
import org.riskbench.server.ServerPlan;

class HealthCheckTest {
  private static final ServerPlan PLAN = ServerPlan.defaults().onPort(0);
  private static final SealedModel MODEL =
      ModelFileReader.read(Path.of("models", "identity-sample.v1.riskmodel"));

  private final Path folder;

  HealthCheckTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aServerIsReadyWhileItServesAndNotAfterwards() {
    String port;
    try (ScoringServer server = new ScoringServer()) {
      port = Integer.toString(server.start(PLAN, MODEL).address().getPort());

      assertThat(HealthCheck.isReady(Map.of("RISKBENCH_PORT", port))).isTrue();
      assertThat(HealthCheck.isReady(Map.of("PORT", port, "RISKBENCH_HOST", "0.0.0.0"))).isTrue();
    }
    assertThat(HealthCheck.isReady(Map.of("RISKBENCH_PORT", port))).isFalse();
  }

  @Test
  void aServerOnAnAddressOfTheNewKindIsFoundThere() throws IOException {
    InetAddress loopback = InetAddress.getAllByName("::1")[0];
    assumeTrue(NetworkInterface.getByInetAddress(loopback) != null, "no IPv6 on this machine");
    try (ScoringServer server = new ScoringServer()) {
      URI address = server.start(PLAN.onHost("::1"), MODEL).address();
      String port = Integer.toString(address.getPort());

      assertThat(HealthCheck.isReady(Map.of("RISKBENCH_PORT", port, "RISKBENCH_HOST", "::1")))
          .isTrue();
    }
  }

  @Test
  void aServerWithTlsMustShowItsOwnCertificate() throws Exception {
    PemPair own = MadeCertificate.in(folder.resolve("own"), "EC").pem();
    PemPair other = MadeCertificate.in(folder.resolve("other"), "EC").pem();
    try (ScoringServer server = new ScoringServer()) {
      ServerPlan plan = PLAN.protectedBy(Protection.NONE.certificate(own));
      String port = Integer.toString(server.start(plan, MODEL).address().getPort());

      assertThat(HealthCheck.isReady(variables(port, own))).isTrue();
      assertThat(HealthCheck.isReady(variables(port, other))).isFalse();
    }
  }

  private static Map<String, String> variables(String port, PemPair pair) {
    return Map.of("RISKBENCH_PORT", port, "RISKBENCH_TLS_CERT", pair.chain().toString());
  }

  @Test
  void variablesThatCantBeUsedAreNotReady() {
    assertThat(HealthCheck.isReady(Map.of("PORT", "none"))).isFalse();
  }
}
