package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aSavedModelIsReportedWithWhatItIsFor() throws IOException {
    CommandLineDesk desk = new CommandLineDesk(folder);
    Path page = folder.resolve("report.html");
    assertThat(
            desk.run(
                    "train",
                    desk.payments(),
                    "--learner",
                    "logistic",
                    "--name",
                    "pay",
                    "--purpose",
                    "To stop stolen cards.")
                .exit())
        .isZero();

    assertThat(desk.run("report", "pay", "--out", page.toString(), "--json").json())
        .containsEntry("file", page.toAbsolutePath().toString());

    assertThat(Files.readString(page)).contains("To stop stolen cards.", "Findings of the profile");
  }

  @Test
  void aPlaceThatCantBeWrittenIsRefusedBeforeAnythingIsRead() {
    CommandLineDesk desk = new CommandLineDesk(folder);

    assertThat(desk.run("report", "nobody", "--out", folder.toString()).exit()).isEqualTo(2);
  }
}
