package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.cli.CommandLineDesk.Outcome;

class ParityCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void everyDoorGivesTheSameAnswer() {
    CommandLineDesk desk = new CommandLineDesk(folder);
    desk.run("train", desk.payments(), "--entity", "country", "--learner", "tree", "--name", "pay");
    Outcome outcome = desk.run("parity", "pay", "--json");

    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.json())
        .containsEntry("agrees", true)
        .containsEntry("records", 100)
        .containsEntry("doors", List.of("HTTP", "the command line", "the window"));
    assertThat(folder.toFile().list()).doesNotContain("riskbench-parity.csv");
  }

  @Test
  void sharesOfEarlierFraudsAreTheSameByEveryDoor() {
    CommandLineDesk desk = new CommandLineDesk(folder);
    String shares =
        desk.write(
            "shares.json",
            """
            {"time": "created_at", "timeUnit": 1, "retention": "400d", "rules": {}, "features": [
              {"entity": ["country"], "window": "7d", "aggregate": "fraud-share", "of": "",
               "cap": 1000}]}
            """);
    Outcome trained =
        desk.run(
            "train",
            desk.payments(),
            "--time=created_at",
            "--entity=country",
            "--learner=logistic",
            "--velocity=" + shares,
            "--name=pay");
    assertThat(trained.exit()).as(trained.err()).isZero();

    Outcome outcome = desk.run("parity", "pay");

    assertThat(outcome.exit()).as(outcome.err()).isZero();
  }
}
