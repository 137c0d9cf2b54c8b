package org.riskbench.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {
  @Test
  void theJavaThatRunsIsTakenIfNoneIsNamed() {
    Jdk jdk = Jdk.find(Map.of());

    assertThat(jdk.home()).isEqualTo(Path.of(System.getProperty("java.home")));
    assertThat(jdk.feature()).isEqualTo(Runtime.version().feature());
  }

  @Test
  void aJavaMayBeNamedByItsCommand() {
    Path command = Path.of(System.getProperty("java.home"), "bin", "java");

    assertThat(Jdk.find(Map.of("RISKBENCH_JAVA", command.toString())).feature())
        .isEqualTo(Runtime.version().feature());
  }

  @Test
  void aJavaWithoutJlinkIsRefusedWithWhatElseToDo(@TempDir Path empty) {
    assertThatThrownBy(() -> Jdk.find(Map.of("RISKBENCH_JAVA", empty.toString())))
        .hasMessageContaining("IMAGE-101")
        .hasMessageContaining("RISKBENCH_JAVA")
        .hasMessageContaining("--base IMAGE");
  }
}
