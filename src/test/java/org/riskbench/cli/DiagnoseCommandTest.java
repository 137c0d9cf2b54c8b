package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.cli.CommandLineDesk.Outcome;
import org.riskbench.problem.ExitCode;

class DiagnoseCommandTest {
  @TempDir private Path folder;

  private Outcome diagnose(Path out, String... more) {
    List<String> arguments = new ArrayList<>(List.of("diagnose", "--out", out.toString()));
    arguments.addAll(List.of(more));
    return new CommandLineDesk(folder).run(arguments.toArray(String[]::new));
  }

  @Test
  void aBundleIsWrittenAndItsPartsAreNamed() {
    Outcome outcome = diagnose(folder.resolve("bundle.zip"), "--json");

    assertThat(outcome.exit()).isEqualTo(ExitCode.DONE);
    assertThat(String.valueOf(outcome.json().get("parts")))
        .contains("README.txt", "machine.txt", "threads.txt");
    assertThat(folder.resolve("bundle.zip")).isNotEmptyFile();
  }

  @Test
  void noFileIsReplaced() throws IOException {
    Path there = Files.writeString(folder.resolve("bundle.zip"), "mine");

    Outcome outcome = diagnose(there);

    assertThat(outcome.exit()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(outcome.err()).startsWith("USE-631");
    assertThat(there).hasContent("mine");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsOneSentence() throws IOException {
    Outcome outcome = diagnose(Files.createFile(folder.resolve("file")).resolve("bundle.zip"));

    assertThat(outcome.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err()).startsWith("DIAG-101");
  }
}
