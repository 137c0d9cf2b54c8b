package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.cli.CommandLineDesk.Outcome;
import org.riskbench.problem.ExitCode;

/**
 * Whatever a file holds, a command ends with a result or a sentence: never as the unexpected, never
 * with a trace, never with a cell in a message. Seeded; {@code RISKBENCH_FUZZ=N} makes N times as
 * many inputs.
 */
class HostileInputTest {
  private static final int TIMES =
      Integer.parseInt(System.getenv().getOrDefault("RISKBENCH_FUZZ", "1"));
  private static final String SECRET = CommandLineDesk.SECRET;
  private static final String[] ODD = {
    "\"",
    "\"\"",
    ",",
    "\n",
    "\r",
    ";",
    "\t",
    "\0",
    "\ufeff",
    "\ud83d\ude00",
    "1e999",
    "-1e308",
    "NaN",
    "Infinity",
    "9999-99-99",
    "0000-00-00T00:00",
    "+292278994-08-17",
    "99999999999999999999",
    "%",
    "{",
    "[",
    "}",
    "null",
    "''",
    "-",
    "0x1p3",
    "٣",
    "1,5",
    "true"
  };

  @TempDir private Path folder = Path.of("");
  private CommandLineDesk desk = new CommandLineDesk(folder);

  @BeforeEach
  void openDesk() {
    desk = new CommandLineDesk(folder);
  }

  private static void endsWell(Outcome outcome, String what) {
    assertThat(outcome.exit())
        .as("%s: %s", what, outcome.err())
        .isIn(ExitCode.DONE, ExitCode.WRONG_USE, ExitCode.BAD_INPUT, ExitCode.REFUSED_MODEL);
    assertThat(outcome.err()).as(what).doesNotContain(SECRET, "Exception", "\tat ");
    if (outcome.exit() != ExitCode.DONE) {
      assertThat(outcome.err()).as(what).containsPattern("[A-Z]+-\\d{3}: .+");
      assertThat(outcome.out()).as(what).isEmpty();
    }
  }

  private static String rows(Random random) {
    StringBuilder text = new StringBuilder("amount,email,device,when,label\n");
    for (int row = 0; row < 60; row++) {
      text.append(random.nextInt(500) / 10.0)
          .append(",")
          .append(SECRET)
          .append(row % 9)
          .append("@x.example,d")
          .append(row % 5)
          .append(",2026-01-")
          .append(10 + row % 19)
          .append("T10:00:00,")
          .append(row % 4 == 0 ? 1 : 0)
          .append('\n');
    }
    return text.toString();
  }

  private static String mutated(String good, Random random) {
    StringBuilder text = new StringBuilder(good);
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + random.nextInt(12));
      text.replace(at, end, random.nextInt(4) == 0 ? "" : ODD[random.nextInt(ODD.length)]);
    }
    if (random.nextInt(6) == 0) {
      text.setLength(random.nextInt(text.length()));
    }
    return text.toString();
  }

  @Test
  void changedTablesAreProfiledAndTrainedOnOrRefused() {
    Random random = new Random(3);
    for (int i = 0; i < 60 * TIMES; i++) {
      String data = desk.write("mutated.csv", mutated(rows(random), random));
      endsWell(desk.run("profile", data, "--json"), "profile " + i);
      if (i % 4 == 0) {
        endsWell(
            desk.run("train", data, "--label", "label=1", "--learner", "logistic", "--json"),
            "train " + i);
      }
    }
  }

  @Test
  void oddTablesAreTrainedOnOrRefused() {
    List<String> tables = new ArrayList<>();
    tables.add("label\n" + "0\n1\n".repeat(40));
    tables.add("same,label\n" + "1,0\n1,1\n".repeat(40));
    tables.add("empty,label\n" + ",0\n,1\n".repeat(40));
    tables.add("a,label\n" + "1e308,0\n-1e308,1\n".repeat(40));
    tables.add("a,label\n" + "1e999,0\n-inf,1\nNaN,0\n".repeat(40));
    tables.add("a,a,,label\n" + "1,2,3,0\n3,2,1,1\n".repeat(40));
    tables.add("a,when,label\n" + "1,2026-01-01,0\n2,2026-01-01,1\n".repeat(40));
    tables.add("a,device,label\n" + "1,,0\n2,,1\n".repeat(40));
    for (String table : tables) {
      String data = desk.write("odd.csv", table);
      String what = table.substring(0, 20);
      endsWell(desk.run("profile", data, "--json"), what);
      endsWell(desk.run("train", data, "--label", "label=1", "--json"), what);
      endsWell(desk.run("train", data, "--label", "label=1", "--split", "random"), what);
    }
  }

  @Test
  void aTableWithNothingButTheLabelIsRefused() {
    Outcome outcome =
        desk.run("train", desk.write("label.csv", "label\n" + "0\n1\n".repeat(40)), "--json");

    assertThat(outcome.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(outcome.err()).startsWith("DATA-211");
  }

  @Test
  void thousandsOfColumnsAreProfiledAndTheLearnersSayWhatIsTooWide() {
    int columns = 4_500;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < columns; i++) {
      text.append('c').append(i).append(',');
    }
    text.append("label\n");
    Random random = new Random(5);
    for (int row = 0; row < 16; row++) {
      for (int i = 0; i < columns; i++) {
        text.append(random.nextInt(10)).append(',');
      }
      text.append(row % 2).append('\n');
    }
    String data = desk.write("wide.csv", text.toString());

    assertThat(desk.run("profile", data, "--json").json()).containsKey("findings");
    Outcome trained = desk.run("train", data, "--learner", "logistic", "--json");
    assertThat(trained.exit()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(trained.err()).startsWith("USE-215");
  }

  @Test
  void changedVelocityFilesAreUsedOrRefused() throws IOException {
    String data = desk.write("data.csv", rows(new Random(1)));
    Path plan = folder.resolve("velocity.json");
    Outcome saved =
        desk.run(
            "train", data, "--learner", "majority", "--save-velocity", plan.toString(), "--json");
    assertThat(saved.exit()).as(saved.err()).isZero();
    String good = Files.readString(plan, StandardCharsets.UTF_8);
    Random random = new Random(11);
    for (int i = 0; i < 30 * TIMES; i++) {
      String file = desk.write("mutated.json", mutated(good, random));
      endsWell(
          desk.run("train", data, "--learner", "majority", "--velocity", file, "--json"),
          "velocity " + i);
    }
  }

  @Test
  void changedTablesAreScoredOrRefused() {
    String data = desk.write("data.csv", rows(new Random(1)));
    String model = folder.resolve("m.riskmodel").toString();
    Outcome saved = desk.run("train", data, "--learner", "logistic", "--save", model, "--json");
    assertThat(saved.exit()).as(saved.err()).isZero();
    Random random = new Random(13);
    for (int i = 0; i < 50 * TIMES; i++) {
      String file = desk.write("mutated.csv", mutated(rows(random), random));
      endsWell(
          desk.run("score", model, file, "--out", folder.resolve("scored.csv").toString()),
          "score " + i);
    }
  }
}
