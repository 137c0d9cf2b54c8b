package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.problem.ExitCode;
import org.riskbench.settings.Places;
import org.riskbench.settings.Settings;

@SuppressWarnings("NullAway") // a missing field fails the test as it should
class ModelsRegistryCommandTest {
  @TempDir private Path folder = Path.of("");
  private CommandLineDesk desk = new CommandLineDesk(folder);

  @BeforeEach
  void trainOne() {
    desk = new CommandLineDesk(folder);
    train();
  }

  private void train() {
    String data = desk.payments();
    assertThat(desk.run("train", data, "--learner", "majority", "--name", "pay").exit()).isZero();
  }

  private Path log() {
    return folder.resolve("models").resolve("audit.ndjson");
  }

  private String head() {
    Map<?, ?> told = (Map<?, ?>) desk.run("models", "verify", "--json").json().get("log");
    return String.valueOf(told.get("head"));
  }

  @Test
  void aChampionNeedsAReasonWhichStaysInTheLog() {
    assertThat(desk.run("models", "stage", "pay:1", "champion").exit())
        .isEqualTo(ExitCode.WRONG_USE);

    Map<String, Object> json =
        desk.run("models", "stage", "pay", "champion", "--why", "finds more", "--json").json();

    assertThat(json).containsEntry("from", "candidate").containsEntry("stage", "champion");
    assertThat(desk.run("models", "log", "pay:1").out()).contains("finds more");
    assertThat(desk.run("models", "show", "pay:1").out()).contains("stage champion", "finds more");
  }

  @Test
  void notesAndTagsAreFoundAgain() {
    train();
    desk.run("models", "note", "pay:1", "Only for the Nordic desk.");
    assertThat(desk.run("models", "tag", "pay:1", "Pilot", "old", "--json").json())
        .containsEntry("tags", List.of("old", "pilot"));
    desk.run("models", "tag", "pay:1", "--remove", "old");

    assertThat(desk.run("models", "note", "pay:1").out()).contains("Nordic");
    for (String[] words :
        List.of(
            new String[] {"--search", "nordic"},
            new String[] {"--tag", "PILOT"},
            new String[] {"--search", "pay:1 pilot"})) {
      assertThat(desk.run("models", "list", "--json", words[0], words[1]).json().get("models"))
          .asInstanceOf(LIST)
          .singleElement()
          .asInstanceOf(MAP)
          .containsEntry("model", "pay:1")
          .containsEntry("tags", List.of("pilot"));
    }
    assertThat(desk.run("models", "list", "--stage", "champion").out()).contains("None of the 2");
    assertThat(desk.run("models", "tag", "pay:1", "no spaces").exit())
        .isEqualTo(ExitCode.REFUSED_MODEL);
  }

  @Test
  void verifyingPrintsAHeadThatFindsACutLogLater() throws IOException {
    desk.run("models", "stage", "pay:1", "challenger");
    String head = head();
    assertThat(desk.run("models", "verify").out()).contains("The log is whole", "head " + head);
    assertThat(desk.run("models", "verify", "--head", head).out())
        .contains("It holds the head you kept, as line 2");

    List<String> lines = Files.readAllLines(log());
    Files.writeString(log(), lines.get(0) + "\n");
    Files.delete(folder.resolve("models").resolve("stages.json"));

    assertThat(desk.run("models", "verify").exit()).isZero();
    CommandLineDesk.Outcome cut = desk.run("models", "verify", "--head", head);
    assertThat(cut.exit()).isEqualTo(ExitCode.REFUSED_MODEL);
    assertThat(cut.err()).contains("does not hold the head you kept");
    assertThat(desk.run("models", "verify", "--head", "abc").exit()).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void aChangedLineIsTold() throws IOException {
    desk.run("models", "stage", "pay:1", "champion", "--why", "better");
    Files.writeString(log(), Files.readString(log()).replace("better", "bettor"));

    CommandLineDesk.Outcome verified = desk.run("models", "verify", "--json");

    assertThat(verified.exit()).isEqualTo(ExitCode.REFUSED_MODEL);
    assertThat(verified.json().get("log")).asInstanceOf(MAP).containsEntry("unbroken", false);
    assertThat(verified.err()).contains("Line 2 of the log was changed");
  }

  @Test
  void twoVersionsAreComparedFieldByField() {
    train();

    CommandLineDesk.Outcome text = desk.run("models", "compare", "pay:1", "pay:2");
    Map<String, Object> json = desk.run("models", "compare", "pay:1", "pay:2", "--json").json();

    assertThat(text.out()).contains("version").doesNotContain(CommandLineDesk.SECRET);
    assertThat(json.get("differences"))
        .asInstanceOf(LIST)
        .anySatisfy(
            line ->
                assertThat(line)
                    .asInstanceOf(MAP)
                    .containsEntry("section", "file")
                    .containsEntry("field", "version")
                    .containsEntry("change", "changed")
                    .containsEntry("a", "1")
                    .containsEntry("b", "2"));
    assertThat(desk.run("models", "compare", "pay:1", "pay:1").out()).contains("alike");
  }

  @Test
  void theBinIsListedAndEmptied() {
    desk.run("models", "delete", "pay:1");

    assertThat(desk.run("models", "bin").out()).contains("pay:1");
    assertThat(desk.run("models", "empty", "--json").json()).containsEntry("removed", 1);
    assertThat(desk.run("models", "restore", "pay:1").exit()).isEqualTo(ExitCode.REFUSED_MODEL);
  }

  @Test
  void aSecondPersonIsAnotherDeskWithAnotherKey(@TempDir Path elsewhere) {
    assertThat(desk.run("models", "approvals", "--require", "on").out())
        .contains("needs a second person");
    assertThat(desk.run("models", "stage", "pay:1", "champion", "--why", "x").exit())
        .isEqualTo(ExitCode.REFUSED_MODEL);
    assertThat(desk.run("models", "approve", "pay:1").err()).contains("MODEL-307");

    OtherDesk other = new OtherDesk(elsewhere, folder.resolve("models"));
    assertThat(other.run("models", "approve", "pay:1", "--why", "seen").out())
        .contains("pay:1 is approved");
    assertThat(desk.run("models", "stage", "pay:1", "champion", "--why", "x").err())
        .contains("not trusted");
    Path key = elsewhere.resolve("their.pem");
    other.run("keys", "export", key.toString());
    desk.run("keys", "trust", key.toString(), "--name", "Bob");

    assertThat(desk.run("models", "stage", "pay:1", "champion", "--why", "x").exit()).isZero();
    assertThat(desk.run("models", "approvals").out()).contains("pay:1", "holds");
    assertThat(desk.run("models", "verify").exit()).isZero();
  }

  /** Another desk on the same registry. */
  private record OtherDesk(Path home, Path models) {
    CommandLineDesk.Outcome run(String... arguments) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Workplace workplace =
          new Workplace(new Places(home, models, Optional.empty()), Settings.DEFAULT);
      int exit = RiskbenchCommand.run(CommandLineDesk.terminal(out, err), workplace, arguments);
      return new CommandLineDesk.Outcome(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }
}
