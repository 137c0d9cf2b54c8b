package org.riskbench.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.modelfile.SealPolicy;

class EnvironmentTest {
  @TempDir private Path folder = Path.of("");

  private static Environment of(String... namesAndValues) {
    Map<String, String> variables = new java.util.HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      variables.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Environment(variables);
  }

  @Test
  void whatAPlatformNamesGoesBeforeWhatWeName() {
    assertThat(of().port(7070)).isEqualTo(7070);
    assertThat(of("RISKBENCH_PORT", "81").port(7070)).isEqualTo(81);
    assertThat(of("RISKBENCH_PORT", "81", "FUNCTIONS_CUSTOMHANDLER_PORT", "82").port(7070))
        .isEqualTo(82);
    assertThat(of("PORT", " 83 ", "FUNCTIONS_CUSTOMHANDLER_PORT", "82").port(7070)).isEqualTo(83);
  }

  @Test
  void aPortThatIsNoneNamesItsVariableAndNotItsValue() {
    for (String wrong : List.of("http", "-7", "65536", "7070.5")) {
      assertThatThrownBy(() -> of("PORT", wrong).port(1))
          .hasMessageContaining("ENV-102")
          .hasMessageContaining("PORT")
          .hasMessageNotContaining(wrong);
    }
  }

  @Test
  void noValueIsToldByAccident() {
    assertThat(new Variables(Map.of("RISKBENCH_SECRET", "hush"))).asString().doesNotContain("hush");
  }

  @Test
  void theModelLiesBesideTheProgramUnlessItIsNamed() throws IOException {
    assertThatThrownBy(() -> of().model(List.of(folder)))
        .hasMessageContaining("ENV-101")
        .hasMessageContaining("RISKBENCH_MODEL");
    Path there = Files.writeString(folder.resolve("model.riskmodel"), "");
    assertThat(of().model(List.of(folder))).isEqualTo(there);
    Path other = Files.writeString(folder.resolve("other"), "");
    assertThat(of("RISKBENCH_MODEL", other.toString()).model(List.of(folder))).isEqualTo(other);
    assertThatThrownBy(() -> of("RISKBENCH_MODEL", folder + "/none").model(List.of(folder)))
        .hasMessageContaining("ENV-104")
        .hasMessageContaining("RISKBENCH_MODEL");
  }

  @Test
  void aSecretComesInBase64OrAsAFileButNotBoth() throws IOException {
    byte[] secret = new byte[32];
    secret[7] = 7;
    String text = Base64.getEncoder().encodeToString(secret);
    String file = Files.write(folder.resolve("secret"), secret).toString();

    assertThat(of().secret()).isEmpty();
    assertThat(of("RISKBENCH_SECRET", text).secret()).contains(secret);
    assertThat(of("RISKBENCH_SECRET_FILE", file).secret()).contains(secret);
    assertThatThrownBy(() -> of("RISKBENCH_SECRET", text, "RISKBENCH_SECRET_FILE", file).secret())
        .hasMessageContaining("ENV-103");
    assertThatThrownBy(() -> of("RISKBENCH_SECRET", "c2hvcnQ=").secret())
        .hasMessageContaining("32 bytes")
        .hasMessageNotContaining("c2hvcnQ=");
    assertThatThrownBy(() -> of("RISKBENCH_SALT", "%%%").salt()).hasMessageContaining("base64");
    assertThatThrownBy(() -> of("RISKBENCH_SALT_FILE", folder + "/none").salt())
        .hasMessageContaining("ENV-104")
        .hasMessageContaining("RISKBENCH_SALT_FILE");
  }

  @Test
  void yesAndNoAreToldApartFromMistakes() {
    assertThat(of().isBehindProxy()).isFalse();
    assertThat(of("RISKBENCH_BEHIND_PROXY", "True").isBehindProxy()).isTrue();
    assertThat(of("RISKBENCH_BEHIND_PROXY", "0").isBehindProxy()).isFalse();
    assertThatThrownBy(() -> of("RISKBENCH_BEHIND_PROXY", "ja").isBehindProxy())
        .hasMessageContaining("true or false");
  }

  @Test
  void aVariableThatLooksLikeOursButIsNoneIsTold() {
    assertThat(of("RISKBENCH_MODLE", "x", "RISKBENCH_MODEL", "y", "PATH", "z").unknown())
        .containsExactly("RISKBENCH_MODLE");
  }

  @Test
  void aSealIsAskedForOnlyWhereAKeyIsGiven() {
    assertThat(of().seals()).isEqualTo(SealPolicy.OPEN);
    assertThatThrownBy(() -> of("RISKBENCH_SEAL_KEY", "no key").seals())
        .hasMessageContaining("KEY-101");
  }

  @Test
  void aLogThatIsOffIsNone() {
    assertThat(of("RISKBENCH_LOG", "off").log()).isEmpty();
    assertThat(of("RISKBENCH_LOG", "decisions.db").log()).contains("decisions.db");
    assertThat(of("RISKBENCH_PUBLIC_NAMES", "a.example, b.example,").publicNames())
        .containsExactly("a.example", "b.example");
  }
}
