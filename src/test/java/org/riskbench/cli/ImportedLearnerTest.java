package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.cli.CommandLineDesk.Outcome;
import org.riskbench.onnx.OnnxFixture;

class ImportedLearnerTest {
  @TempDir private Path folder = Path.of("");
  private CommandLineDesk desk = new CommandLineDesk(folder);

  @BeforeEach
  void openDesk() {
    desk = new CommandLineDesk(folder);
  }

  private String model(String name, byte[] content) throws IOException {
    return "onnx:" + Files.write(folder.resolve(name), content);
  }

  @Test
  void anImportedModelIsComparedKeptShownAndScoresAFile() throws IOException {
    String learner = model("stump.onnx", OnnxFixture.stump(1));

    Outcome trained =
        desk.run(
            "train",
            desk.payments(),
            "--learner",
            "majority",
            "--learner",
            learner,
            "--name",
            "stump",
            "--json");
    assertThat(trained.exit()).isZero();
    assertThat(trained.json()).containsEntry("best", "onnx:stump.onnx");
    assertThat(trained.json().get("runs")).asInstanceOf(LIST).hasSize(2);

    Outcome shown = desk.run("models", "show", "stump");
    assertThat(shown.err()).isEmpty();
    assertThat(shown.out()).contains("onnx:stump.onnx", "onnx-sha256=");
    Outcome scored = desk.run("score", "stump", desk.payments());
    assertThat(scored.exit()).isZero();
    assertThat(scored.lines()).hasSize(CommandLineDesk.ROWS + 1);
  }

  @Test
  void itsSettingsDoNotReachOtherLearners() throws IOException {
    Outcome trained =
        desk.run(
            "train",
            desk.payments(),
            "--learner",
            "logistic," + model("stump.onnx", OnnxFixture.stump(1)),
            "--set",
            "onnx-input.x=spent",
            "--set",
            "penalty=2",
            "--json");

    assertThat(trained.exit()).isZero();
    assertThat(trained.out()).contains("\"onnx-input.x\":\"spent\"");
  }

  @Test
  void whatIsWrongWithAFileOrASettingIsToldWithoutATrace() throws IOException {
    String stump = model("stump.onnx", OnnxFixture.stump(1));
    String wide = model("wide.onnx", OnnxFixture.logisticTable(1, 2, 3));
    String text = model("text.onnx", new byte[] {'h', 'i'});
    for (List<String> arguments :
        List.of(
            List.of("onnx:" + folder.resolve("none.onnx"), "MODEL-251"),
            List.of(text, "MODEL-252"),
            List.of(wide, "MODEL-256"))) {
      Outcome outcome = desk.run("train", desk.payments(), "--learner", arguments.get(0));
      assertThat(outcome.exit()).isIn(2, 3, 4);
      assertThat(outcome.err()).contains(arguments.get(1)).doesNotContain("Exception", "\tat ");
    }
    Outcome unknown = desk.run("train", desk.payments(), "--learner", stump, "--set", "epochs=3");
    assertThat(unknown.exit()).isIn(2, 4);
    assertThat(unknown.err()).contains("USE-236", "epochs");
  }

  @Test
  void theDoctorNamesTheRuntime() {
    assertThat(desk.run("doctor").out()).contains("ONNX Runtime 1.20.0");
  }
}
