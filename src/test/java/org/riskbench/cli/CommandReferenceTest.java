package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandReferenceTest {
  private static final Path PAGE = Path.of("src/site/markdown/command-line.md");

  @Test
  void thePageTellsWhatTheCommandsTell(@TempDir Path folder) throws IOException {
    String told = CommandReference.of(program(folder));
    if ("write".equals(System.getProperty("riskbench.documents"))) {
      Files.writeString(PAGE, told);
    }
    assertThat(Files.readString(PAGE))
        .as("%s; write it again with -Driskbench.documents=write", PAGE)
        .isEqualTo(told);
  }

  static CommandLine program(Path folder) {
    return RiskbenchCommand.all(
        CommandLineDesk.terminal(new ByteArrayOutputStream(), new ByteArrayOutputStream()),
        new CommandLineDesk(folder).workplace());
  }
}
