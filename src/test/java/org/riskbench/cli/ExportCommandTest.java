package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.cli.CommandLineDesk.Outcome;
import org.riskbench.problem.ExitCode;

class ExportCommandTest {
  @TempDir private Path folder = Path.of("");
  private CommandLineDesk desk = new CommandLineDesk(folder);

  @BeforeEach
  void openDesk() {
    desk = new CommandLineDesk(folder);
  }

  @Test
  void anExportIsAGraphItsMappingAndAReadme() throws IOException {
    Path kit = folder.resolve("kit");
    Outcome outcome = desk.run("export", "onnx", desk.model(), "--out", kit.toString(), "--json");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.json()).containsEntry("target", "onnx");
    assertThat(outcome.json().get("files")).asInstanceOf(LIST).hasSize(6);
    assertThat(Files.readString(kit.resolve("mapping.json")))
        .contains("\"name\" : \"spent\"", "\"name\" : \"country\"")
        .doesNotContain(CommandLineDesk.SECRET);
  }

  @Test
  void filesThatAreThereAreNeverOverwritten() throws IOException {
    Path kit = Files.createDirectories(folder.resolve("kit"));
    Files.writeString(kit.resolve("mapping.json"), "mine");
    Outcome outcome = desk.run("export", "onnx", desk.model(), "--out", kit.toString());

    assertThat(outcome.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(outcome.err()).contains("KIT-103");
    assertThat(Files.readString(kit.resolve("mapping.json"))).isEqualTo("mine");
    assertThat(kit.resolve("model.onnx")).doesNotExist();
  }

  @Test
  void whatLeavesTheRegistryIsInItsLog() {
    desk.run("train", desk.payments(), "--learner", "logistic-sgd", "--name", "pay");
    Outcome saved = desk.run("export", "onnx", "pay", "--out", folder.resolve("kit").toString());
    Outcome log = desk.run("models", "log", "pay:1");

    assertThat(saved.exit()).isZero();
    assertThat(log.out()).contains("export", "kit for onnx");
  }

  @Test
  void anUnknownTargetIsAnsweredWithThoseThereAre() {
    Outcome outcome = desk.run("export", "moon", "pay", "--out", folder.toString());

    assertThat(outcome.exit()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(outcome.err()).contains("USE-591", "onnx");
    assertThat(desk.run("export", "--list").lines()).contains("onnx");
  }
}
