package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.cli.CommandLineDesk.Outcome;
import org.riskbench.problem.ExitCode;
import org.riskbench.signing.DeskKey;
import org.riskbench.signing.OwnerName;

class SealOptionsTest {
  @TempDir private Path folder = Path.of("");
  private CommandLineDesk ours = new CommandLineDesk(folder);
  private String model = "";

  @BeforeEach
  void theirDeskSealsAModel() {
    ours = new CommandLineDesk(folder.resolve("ours"));
    CommandLineDesk theirs = new CommandLineDesk(folder.resolve("theirs"));
    model = folder.resolve("pay.riskmodel").toString();
    Outcome trained =
        theirs.run(
            "train",
            new CommandLineDesk(folder).payments(),
            "--learner",
            "majority",
            "--save",
            model);
    assertThat(trained.exit()).isZero();
  }

  @Test
  void aModelSaysWhoSealedItAndWhetherTheyAreTrusted() {
    assertThat(ours.run("models", "show", model).out()).contains("which is not trusted here");
    assertThat(new CommandLineDesk(folder.resolve("theirs")).run("models", "show", model).out())
        .contains("trusted here");
    assertThat(ours.run("models", "show", model, "--json").json()).containsKey("seal");
  }

  @Test
  void theModelMayStandBehindTheOption() {
    for (String[] arguments :
        new String[][] {{"serve", "--require-seal", model}, {"serve", model, "--require-seal"}}) {
      Outcome refused = ours.run(arguments);

      assertThat(refused.exit()).isEqualTo(ExitCode.REFUSED_MODEL);
      assertThat(refused.err()).contains("MODEL-293");
    }
  }

  @Test
  void aKeyFileNamesTheOnlyKeyThatWillDo() {
    Path other = folder.resolve("other.pem");
    DeskKey.make(OwnerName.typed("Other")).open().write(other);

    assertThat(ours.run("serve", model, "--require-seal", other.toString()).err())
        .contains("MODEL-293");
    assertThat(ours.run("serve", "--require-seal=" + folder.resolve("no"), model).err())
        .contains("KEY-103");
  }
}
