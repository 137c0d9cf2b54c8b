package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.cli.CommandLineDesk.Outcome;
import org.riskbench.modelfile.Program;
import org.riskbench.problem.ExitCode;
import org.riskbench.settings.SettingsStore;

class FailuresTest {
  private static final String SECRET = CommandLineDesk.SECRET;

  @TempDir private Path folder = Path.of("");
  private CommandLineDesk desk = new CommandLineDesk(folder);

  @BeforeEach
  void openDesk() {
    desk = new CommandLineDesk(folder);
  }

  /** One line with a code, nothing on standard output and no cell of the data anywhere. */
  private static void refused(Outcome outcome, int exit, String area) {
    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(exit);
    assertThat(outcome.err()).startsWith(area + "-").doesNotContain(SECRET);
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void aLabelOfThreeValuesIsBadInput() {
    String rows = "1,good\n2,bad\n3," + SECRET + "\n";
    String data = desk.write("three.csv", "spent,outcome\n" + rows.repeat(30));

    refused(desk.run("train", data, "--label", "outcome"), ExitCode.BAD_INPUT, "DATA");
    refused(desk.run("train", data, "--label", "outcome=bad"), ExitCode.BAD_INPUT, "DATA");
  }

  @Test
  void aLabelOfOneValueIsBadInput() {
    String data = desk.write("one.csv", "spent,outcome\n" + ("1," + SECRET + "\n").repeat(30));

    refused(desk.run("train", data, "--label", "outcome"), ExitCode.BAD_INPUT, "DATA");
  }

  @Test
  void weightsThatAreNoSoundNumbersAreBadInput() {
    for (String weight : new String[] {SECRET, "0", "-1", "1e308", "1e-300"}) {
      String rows = "1,good,%1$s\n2,bad,%1$s\n".formatted(weight);
      String data = desk.write("weights.csv", "spent,outcome,weight\n" + rows.repeat(60));
      String[] roles = {"--label", "outcome=bad", "--weight", "weight"};

      refused(
          desk.run("train", data, roles[0], roles[1], roles[2], roles[3], "--learner", "majority"),
          ExitCode.BAD_INPUT,
          "DATA");
      refused(
          desk.run("evaluate", data, roles[0], roles[1], roles[2], roles[3], "--score", "spent"),
          ExitCode.BAD_INPUT,
          "DATA");
    }
  }

  @Test
  void costsAndThresholdsThatWontDoAreWrongUse() {
    String model = desk.model();
    String data = desk.payments();

    refused(desk.run("policy", model, data, "--cost", "review=-5"), ExitCode.WRONG_USE, "USE");
    refused(desk.run("policy", model, data, "--cost", SECRET + "=1"), ExitCode.WRONG_USE, "USE");
    refused(
        desk.run("policy", model, data, "--review", "800", "--decline", "5"),
        ExitCode.WRONG_USE,
        "USE");
  }

  @Test
  void anEmptyOrMissingFileIsBadInput() {
    refused(desk.run("train", desk.write("empty.csv", "")), ExitCode.BAD_INPUT, "DATA");
    refused(desk.run("train", folder.resolve("no.csv").toString()), ExitCode.BAD_INPUT, "DATA");
  }

  @Test
  void aMissingLabelColumnIsBadInput() {
    String data = desk.payments();

    refused(desk.run("train", data, "--label", "nowhere"), ExitCode.BAD_INPUT, "DATA");
    refused(desk.run("train", data, "--ignore", "is_fraud"), ExitCode.BAD_INPUT, "DATA");
  }

  @Test
  void aScoreThatIsNoNumberIsBadInput() {
    String rows = "0.1,0\n0.9,1\n".repeat(20) + SECRET + ",1\n";
    String data = desk.write("scores.csv", "p,y\n" + rows);

    refused(desk.run("evaluate", data, "--label", "y", "--score", "p"), ExitCode.BAD_INPUT, "DATA");
  }

  @Test
  void aSplitColumnOfOtherWordsIsBadInput() {
    refused(
        desk.run("train", desk.payments(), "--split", "column:country"),
        ExitCode.BAD_INPUT,
        "DATA");
  }

  @Test
  void wrongUseIsToldApartFromBadInput() {
    String data = desk.payments();

    refused(desk.run("train", data, "--labell", "x"), ExitCode.WRONG_USE, "USE");
    refused(desk.run("train", data, "--learner", "oracle"), ExitCode.WRONG_USE, "USE");
    refused(desk.run("train", data, "--split", "sideways"), ExitCode.WRONG_USE, "USE");
    refused(desk.run("train", data, "--test-fraction", "2"), ExitCode.WRONG_USE, "USE");
    refused(desk.run("train", data, "--calibrate-from", "2026-01-01"), ExitCode.WRONG_USE, "USE");
    refused(desk.run("train", data, "--test-from", "soon"), ExitCode.WRONG_USE, "USE");
    refused(desk.run("train", data, "--name", "No Name"), ExitCode.WRONG_USE, "USE");
  }

  @Test
  void aDamagedModelFileIsRefused() throws IOException {
    Path model = Path.of(desk.model());
    byte[] bytes = Files.readAllBytes(model);
    bytes[bytes.length / 2] ^= 1;
    Files.write(model, bytes);

    refused(desk.run("score", model.toString(), desk.payments()), ExitCode.REFUSED_MODEL, "MODEL");
    refused(desk.run("models", "verify", model.toString()), ExitCode.REFUSED_MODEL, "MODEL");
  }

  @Test
  void anUnreadableSettingsFileIsToldOnStandardError() throws IOException {
    Path settings = Files.writeString(folder.resolve("settings.json"), "{" + SECRET);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    Workplace.of(new SettingsStore(settings), CommandLineDesk.terminal(out, err));

    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("USE-301").doesNotContain(SECRET);
    assertThat(out.size()).isZero();
  }

  @Test
  void anInterruptedCommandSaysThatItWasCancelled() {
    String data = desk.payments();
    Thread.currentThread().interrupt();

    Outcome outcome = desk.run("train", data);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome.exit()).isEqualTo(ExitCode.CANCELLED);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void theDoctorNamesWhatItLookedAt() {
    Outcome outcome = desk.run("doctor", "--json");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.json().get("checks"))
        .asInstanceOf(LIST)
        .extracting("name")
        .contains("Java", "memory", "home", "models");
  }

  @Test
  void theVersionIsTheOneTheBuildWroteDown() {
    assertThat(desk.run("--version").out())
        .startsWith("riskbench " + Program.current().version() + System.lineSeparator());
  }
}
