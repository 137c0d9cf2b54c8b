package org.riskbench.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskbench.modelfile.Drafts;
import org.riskbench.modelfile.ModelFileWriter;
import org.riskbench.scoring.ModelId;
import org.riskbench.signing.DeskKeyStore;

/** The program as a service manager starts it: variables in, one line out, a code at the end. */
class StandaloneTest {
  private static final String SCORE = "/v1/score";

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void seal() {
    ModelFileWriter.write(
        folder.resolve("model.riskmodel"), Drafts.small(), new ModelId("small", 1), Instant.EPOCH);
    ModelFileWriter.write(
        folder.resolve("counting.riskmodel"),
        Drafts.counting(),
        new ModelId("counting", 1),
        Instant.EPOCH);
  }

  private ServerProcess started(String... variables) {
    Map<String, String> all = new HashMap<>(Map.of("RISKBENCH_PORT", "0"));
    for (int i = 0; i < variables.length; i += 2) {
      all.put(variables[i], variables[i + 1]);
    }
    return ServerProcess.ofMain(all, folder);
  }

  @Test
  void oneLineSaysWhereAModelAnswersUntilItIsToldToStop() {
    try (ServerProcess server = started()) {
      URI address = server.address();

      assertThat(server.said().lines()).hasSize(1);
      assertThat(server.said()).contains("\"model\":\"small:1\"");
      assertThat(ServerProcess.post(address, SCORE, "{\"amount\":3}").body())
          .contains("\"decision\":");
      assertThat(server.stop()).isEqualTo(143);
      assertThat(server.said().lines()).hasSize(1);
    }
  }

  @Test
  void aModelThatCountsLearnsOfThePastWhereTheEnvironmentSays() {
    String record = "{\"email\":\"a@x.org\",\"moment\":\"%s\"}".formatted(Instant.now());
    try (ServerProcess server =
        started("RISKBENCH_MODEL", "counting.riskmodel", "RISKBENCH_STATE", "memory")) {
      URI address = server.address();

      assertThat(server.complaint()).contains("in memory only");
      assertThat(ServerProcess.post(address, SCORE, record).body())
          .contains("\"stateUpdated\":true");
    }
    try (ServerProcess server =
        started("RISKBENCH_MODEL", "counting.riskmodel", "RISKBENCH_STATE", "caller")) {
      assertThat(ServerProcess.post(server.address(), SCORE, record).statusCode()).isEqualTo(422);
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          RISKBENCH_PORT,     seven,              2, ENV-102
          RISKBENCH_MODEL,    none.riskmodel,     2, ENV-104
          RISKBENCH_MODEL,    counting.riskmodel, 2, ENV-101
          RISKBENCH_HOST,     0.0.0.0,            2, ENV-113
          RISKBENCH_TLS_CERT, cert.pem,           2, ENV-115
          RISKBENCH_KEYS,     no key at all,      3, ACCESS-103
          RISKBENCH_STATE,    ftp://x,            2, STATE-126
          RISKBENCH_LENIENT,  perhaps,            2, ENV-102
          RISKBENCH_MODE,     fallback,           2, ENV-102
          RISKBENCH_SEAL_KEY, no key at all,      3, KEY-101
          """)
  void whatIsWrongIsSaidInOneSentenceWithACode(String name, String value, int code, String known) {
    try (ServerProcess server = started(name, value)) {
      assertThat(server.end()).as(server.complaint()).isEqualTo(code);
      assertThat(server.said()).isEmpty();
      assertThat(server.complaint().lines()).hasSize(1);
      assertThat(server.complaint()).startsWith(known + ": ").doesNotContain(value + " ");
    }
  }

  @Test
  void theModeThatTheEnvironmentNamesHoldsFromTheStart() {
    try (ServerProcess server = started("RISKBENCH_MODE", "review-all")) {
      URI address = server.address();

      assertThat(server.complaint()).contains("review-all", "RISKBENCH_MODE");
      assertThat(ServerProcess.post(address, SCORE, "{\"amount\":3}").body())
          .contains("\"mode\":\"review-all\"", "\"decision\":\"REVIEW\"");
    }
  }

  @Test
  void aPortThatIsTakenIsNamedWithOneThatIsNot() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerProcess server = started("RISKBENCH_PORT", Integer.toString(taken.getLocalPort()))) {
      assertThat(server.end()).isEqualTo(2);
      assertThat(server.complaint().lines()).hasSize(1);
      assertThat(server.complaint()).startsWith("SERVER-102: Port " + taken.getLocalPort());
    }
  }

  @Test
  void aModelThatAnotherKeySealedIsRefused() {
    String pem = new DeskKeyStore(folder.resolve("keys")).require().open().pem();
    try (ServerProcess server = started("RISKBENCH_SEAL_KEY", pem)) {
      assertThat(server.end()).isEqualTo(4);
      assertThat(server.complaint()).startsWith("MODEL-292: ");
    }
  }

  @Test
  void aDamagedModelIsRefused() throws IOException {
    Files.writeString(folder.resolve("model.riskmodel"), "no model");
    try (ServerProcess server = started()) {
      assertThat(server.end()).isEqualTo(4);
      assertThat(server.complaint()).startsWith("MODEL-2");
    }
  }

  @Test
  void aVariableThatMeansNothingIsPointedOut() {
    try (ServerProcess server = started("RISKBENCH_STAET", "memory")) {
      server.address();

      assertThat(server.complaint()).contains("ENV-116", "RISKBENCH_STAET");
    }
  }

  @Test
  void tooLittleMemoryIsSaidBeforeAnythingElse() {
    try (ServerProcess server =
        ServerProcess.ofMain(Map.of("RISKBENCH_PORT", "0"), folder, "-Xmx24m")) {
      assertThat(server.end()).isEqualTo(2);
      assertThat(server.complaint()).startsWith("ENV-112: ");
    }
  }

  @Test
  void sixtyMegabytesOfHeapAreEnough() {
    try (ServerProcess server =
        ServerProcess.ofMain(Map.of("RISKBENCH_PORT", "0"), folder, "-Xmx60m")) {
      URI address = server.address();

      for (int i = 0; i < 50; i++) {
        assertThat(ServerProcess.post(address, SCORE, "{\"amount\":3}").statusCode())
            .isEqualTo(200);
      }
    }
  }

  @Test
  void keysMayStandInAVariable() {
    String key =
        "0".repeat(64) + " score 2026-01-01T00:00:00Z - - Somebody\n# and a line for people\n";
    try (ServerProcess server = started("RISKBENCH_KEYS", key)) {
      assertThat(ServerProcess.post(server.address(), SCORE, "{}").statusCode()).isEqualTo(401);
    }
  }
}
