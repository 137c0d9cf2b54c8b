package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.cli.CommandLineDesk.Outcome;
import org.riskbench.problem.ExitCode;

class ImageOptionsTest {
  private static final String MODEL = "models/identity-sample.v1.riskmodel";

  @TempDir private Path folder = Path.of("");
  private CommandLineDesk desk = new CommandLineDesk(folder);

  @BeforeEach
  void openDesk() {
    desk = new CommandLineDesk(folder);
  }

  private void refused(String code, String... words) {
    Outcome outcome = desk.run(words);

    assertThat(outcome.err()).contains(code);
    assertThat(outcome.exit()).isNotZero();
    assertThat(folder.resolve("kit")).doesNotExist();
  }

  private String kit() {
    return folder.resolve("kit").toString();
  }

  @Test
  void optionsOfAnImageNeedAnImage() {
    refused("USE-600", "export", "container", MODEL, "--out", kit(), "--arch", "arm64");
    refused("USE-600", "export", "container", MODEL, "--out", kit(), "--base", "jre:17");
  }

  @Test
  void aTargetWithoutContainersNeedsNoImage() {
    refused("USE-601", "export", "onnx", MODEL, "--out", kit(), "--image", "a.tar");
  }

  @Test
  void aClusterTakesItsImagesFromARegistry() {
    refused("USE-602", "export", "kubernetes", MODEL, "--out", kit(), "--image", "a.tar");
  }

  @Test
  void anUnknownProcessorIsAnsweredWithThoseThereAre() {
    String tar = folder.resolve("a.tar").toString();

    refused("USE-603", "export", "container", MODEL, "--image", tar, "--arch", "sparc");
  }

  @Test
  void anImageForAnotherProcessorIsNotMadeOfThisMachinesJava() {
    String other = System.getProperty("os.arch", "").equals("aarch64") ? "amd64" : "arm64";
    Path tar = folder.resolve("a.tar");
    Outcome outcome =
        desk.run("export", "container", MODEL, "--image", tar.toString(), "--arch", other);

    assertThat(outcome.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(outcome.err()).contains("IMAGE-10", "--base IMAGE");
    assertThat(tar).doesNotExist();
  }
}
