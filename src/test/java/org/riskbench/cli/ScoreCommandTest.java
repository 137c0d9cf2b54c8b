package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.cli.CommandLineDesk.Outcome;
import org.riskbench.problem.ExitCode;

class ScoreCommandTest {
  private static final String HEADER = "payment_id,created_at,spent,country\n";
  private static final String GOOD = "2026-02-01T00:00:00Z,0.1,YY\n";

  @TempDir private Path folder = Path.of("");
  private CommandLineDesk desk = new CommandLineDesk(folder);

  @BeforeEach
  void openDesk() {
    desk = new CommandLineDesk(folder);
  }

  @Test
  void everyRecordGetsOneLineUnderItsOwnId() {
    Outcome outcome = desk.run("score", desk.model(), desk.payments());

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.lines()).hasSize(CommandLineDesk.ROWS + 1);
    assertThat(outcome.lines().get(0))
        .isEqualTo("payment_id,probability,score,decision,reasons,error");
    assertThat(outcome.lines().get(400))
        .matches("p399,[0-9.E-]+,[0-9]{1,4},(APPROVE|REVIEW|DECLINE),[^,]*,");
  }

  @Test
  void ndjsonHasAnObjectALineAndTheSameScores() {
    String model = desk.model();
    Outcome csv = desk.run("score", model, desk.payments());
    Outcome ndjson = desk.run("score", model, desk.payments(), "--format", "ndjson");

    assertThat(ndjson.lines()).hasSize(CommandLineDesk.ROWS);
    for (int i = 0; i < CommandLineDesk.ROWS; i++) {
      String[] cells = csv.lines().get(i + 1).split(",", -1);
      assertThat(ndjson.lines().get(i))
          .startsWith("{\"payment_id\":\"" + cells[0] + "\",\"probability\":" + cells[1])
          .contains("\"score\":" + cells[2], "\"decision\":\"" + cells[3] + "\"")
          .endsWith("}");
    }
    assertThat(desk.run("score", model, desk.payments(), "--json").out()).isEqualTo(ndjson.out());
  }

  @Test
  void aBadRowGetsItsOwnErrorAndTheOthersAreScored() {
    String secret = CommandLineDesk.SECRET;
    String bad =
        desk.write(
            "bad.csv",
            HEADER
                + "a,"
                + GOOD
                + "b,2026-02-01T00:00:00Z,"
                + secret
                + ",YY\n"
                + "c,"
                + secret
                + "\n"
                + "d,"
                + GOOD);

    Outcome outcome = desk.run("score", desk.model(), bad);

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.lines()).hasSize(5);
    assertThat(outcome.lines().get(1)).matches("a,[0-9.E-]+,[0-9]+,APPROVE,,");
    assertThat(outcome.lines().get(2)).startsWith("b,,,,,").contains("SCORE-422", "spent");
    assertThat(outcome.lines().get(3)).startsWith(",,,,,").contains("DATA-193");
    assertThat(outcome.lines().get(4)).matches("d,[0-9.E-]+,[0-9]+,APPROVE,,");
    assertThat(outcome.err())
        .contains("2 records scored, 2 could not be: APPROVE ")
        .doesNotContain(secret);
    assertThat(outcome.out()).doesNotContain(secret);
  }

  @Test
  void theAnswersCanGoToAFileOfTheSameText() throws IOException {
    String model = desk.model();
    Path file = folder.resolve("scored.csv");
    Outcome toFile = desk.run("score", model, desk.payments(), "--out", file.toString(), "--json");

    assertThat(toFile.json())
        .containsEntry("rows", CommandLineDesk.ROWS)
        .containsEntry("errors", 0);
    assertThat(Files.readString(file)).isEqualTo(desk.run("score", model, desk.payments()).out());
  }

  @Test
  void aFileOfOtherColumnsIsRefused() {
    Outcome outcome = desk.run("score", desk.model(), desk.write("other.csv", "x,y\n1,2\n"));

    assertThat(outcome.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(outcome.err()).startsWith("DATA-192");
  }
}
