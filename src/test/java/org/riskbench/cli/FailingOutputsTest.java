package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.cli.CommandLineDesk.Outcome;
import org.riskbench.problem.ExitCode;

/** A result that can't be written is never taken for a written one. */
class FailingOutputsTest {
  private static final Path FULL = Path.of("/dev/full");

  @TempDir private Path folder = Path.of("");
  private CommandLineDesk desk = new CommandLineDesk(folder);

  @BeforeEach
  void openDesk() {
    desk = new CommandLineDesk(folder);
  }

  static boolean hasDevices() {
    return Files.exists(FULL) && !Files.isRegularFile(FULL);
  }

  /** A disk without room. */
  private static final class Full extends OutputStream {
    @Override
    public void write(int one) throws IOException {
      throw new IOException("full");
    }
  }

  @Test
  void aFullStandardOutputIsNoSuccess() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(new Full(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);

    int exit = RiskbenchCommand.run(terminal, desk.workplace(), "profile", desk.payments());

    assertThat(exit).isEqualTo(ExitCode.UNEXPECTED);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("USE-290");
  }

  @Test
  void whatWasTrainedIsToldEvenWhereItCannotBeKept() throws IOException {
    Path file = Files.createFile(folder.resolve("no-folder"));

    Outcome outcome =
        desk.run(
            "train",
            desk.payments(),
            "--learner",
            "majority",
            "--save",
            file.resolve("m.riskmodel").toString(),
            "--json");

    assertThat(outcome.exit()).isEqualTo(ExitCode.REFUSED_MODEL);
    assertThat(outcome.json()).containsKeys("runs", "saved").containsEntry("saved", null);
  }

  @Test
  @EnabledIf("hasDevices")
  void theSampleNeverTakesThePlaceOfADevice() {
    Outcome outcome = desk.run("sample", "--rows", "100", "--out", link(FULL).toString());

    assertThat(outcome.exit()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(outcome.err()).startsWith("USE-152");
  }

  @Test
  @EnabledIf("hasDevices")
  void scoresGoIntoADeviceAndNeverTakeItsPlace() {
    String model = folder.resolve("m.riskmodel").toString();
    desk.run("train", desk.payments(), "--learner", "logistic", "--save", model);
    Path full = link(FULL);
    Path nothing = link(Path.of("/dev/null"));

    assertThat(desk.run("score", model, desk.payments(), "--out", full.toString()).err())
        .contains("DATA-191");
    assertThat(desk.run("score", model, desk.payments(), "--out", nothing.toString()).exit())
        .isEqualTo(ExitCode.DONE);
    assertThat(Files.isSymbolicLink(full) && Files.isSymbolicLink(nothing)).isTrue();
  }

  /** The device itself must not be at risk in a test. */
  private Path link(Path device) {
    try {
      return Files.createSymbolicLink(folder.resolve(device.getFileName()), device);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
