package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
  private static final int LONGER_THAN_A_PAGE = 100_000;

  @TempDir Path folder;

  @Test
  void argumentsOfAnyLengthAreKnownWithTheirSpaces() throws IOException {
    String classPath = "a".repeat(LONGER_THAN_A_PAGE);
    Path file =
        Files.writeString(
            folder.resolve("cmdline"), "java\0-cp\0" + classPath + "\0Main\0my file.csv\0\0");

    assertThat(Restart.argumentsOf(file))
        .hasValue(List.of("-cp", classPath, "Main", "my file.csv", ""));
  }

  @Test
  void aSystemThatTellsNothingHasNone() {
    assertThat(Restart.argumentsOf(folder.resolve("missing"))).isEmpty();
  }
}
