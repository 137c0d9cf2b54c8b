package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.cli.CommandLineDesk.Outcome;

/**
 * The kit's own script on a real Spark, held against the command line to the last character. Runs
 * where {@code SPARK_HOME} names a Spark; {@code ./mvnw -Pspark} takes the one that {@code
 * src/bench/run spark} fetches.
 */
@EnabledIfEnvironmentVariable(named = "SPARK_HOME", matches = ".+")
class SparkJobTest {
  private static final int ROWS = 2_000;
  private static final int TIME = 1;

  @TempDir private static Path folder = Path.of("");
  private static Path kit = Path.of("");
  private static List<String> table = List.of();
  private static CommandLineDesk desk = new CommandLineDesk(folder);

  @BeforeAll
  static void makeTheKit() throws IOException {
    desk = new CommandLineDesk(folder);
    Path sample = folder.resolve("sample.csv");
    String model = folder.resolve("counting.riskmodel").toString();
    done("sample", "--rows", Integer.toString(ROWS), "--seed", "3", "--out", sample.toString());
    done(
        "train",
        sample.toString(),
        "--label",
        "label=fraud",
        "--time",
        "event_time",
        "--entity",
        "email",
        "--entity",
        "device_id",
        "--ignore",
        "label_time",
        "--learner",
        "logistic",
        "--velocity",
        "auto",
        "--save",
        model);
    kit = folder.resolve("kit");
    done("export", "spark", model, "--out", kit.toString());
    table = Files.readAllLines(sample).stream().map(SparkJobTest::toTheHour).toList();
  }

  private static void done(String... words) {
    Outcome outcome = desk.run(words);
    assertThat(outcome.exit()).as(outcome.err()).isZero();
  }

  /** Many records of one moment, which must not see each other. */
  private static String toTheHour(String line) {
    String[] cells = line.split(",", -1);
    if (cells[TIME].endsWith("Z")) {
      cells[TIME] = cells[TIME].substring(0, "2026-01-05T00".length()) + ":00:00Z";
    }
    return String.join(",", cells);
  }

  private static Path write(String name, List<String> lines) throws IOException {
    return Files.write(folder.resolve(name), lines);
  }

  private static List<String> shuffled() {
    List<String> rows = new ArrayList<>(table.subList(1, table.size()));
    Collections.shuffle(rows, new Random(11));
    rows.add(0, table.get(0));
    return rows;
  }

  /** What the job says on both streams; its answers lie in the folder. */
  private static String submit(int exit, Path records, Path answers, String... options)
      throws Exception {
    List<String> words =
        new ArrayList<>(List.of("./submit.sh", records.toString(), answers.toString()));
    words.addAll(List.of(options));
    Path said = folder.resolve("said.txt");
    ProcessBuilder job =
        new ProcessBuilder(words)
            .directory(kit.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    job.environment()
        .putAll(
            Map.of(
                "MASTER", "local[2]",
                "SPARK_LOCAL_IP", "127.0.0.1",
                "SPARK_SCALA_VERSION", "2.13",
                "SUBMIT_OPTIONS",
                    "--conf spark.ui.enabled=false --conf spark.driver.host=127.0.0.1"));
    int code = job.start().waitFor();
    String text = Files.readString(said);
    assertThat(code).as(text).isEqualTo(exit);
    return text;
  }

  private static List<String> rows(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.skip(1).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> answers(Path answers) throws IOException {
    try (Stream<Path> parts = Files.list(answers)) {
      return parts
          .filter(part -> part.getFileName().toString().startsWith("part-"))
          .flatMap(part -> rows(part).stream())
          .sorted()
          .toList();
    }
  }

  @Test
  void recordsOutOfOrderAndOfOneMomentAreAnsweredAsTheDeskAnswersThemInOrder() throws Exception {
    Path inOrder = write("in-order.csv", table);
    Path atDesk = folder.resolve("desk.csv");
    done(
        "score",
        kit.resolve("model.riskmodel").toString(),
        inOrder.toString(),
        "--update",
        "--cold",
        "--out",
        atDesk.toString());
    Path onSpark = folder.resolve("answers");

    submit(0, write("shuffled.csv", shuffled()), onSpark);

    assertThat(answers(onSpark)).hasSize(ROWS).isEqualTo(rows(atDesk).stream().sorted().toList());
  }

  @Test
  void columnsThatNobodyKnowsAreToldBesideTheCountsOfTheCaller() throws Exception {
    List<String> odd =
        table.stream().map(line -> line + "," + (line.startsWith("tr") ? "odd" : 1)).toList();

    String said = submit(3, write("odd.csv", odd), folder.resolve("none"), "--past", "caller");

    assertThat(said).contains("SPARK-105").contains("odd");
  }

  @Test
  void aRowThatDoesNotFitTheHeaderNamesTheColumnAndStopsNothing() throws Exception {
    Path broken =
        write("broken.csv", List.of(table.get(0), "t1,2026-01-05T00:00:00Z", table.get(5)));
    Path onSpark = folder.resolve("answers-broken");

    submit(0, broken, onSpark);

    assertThat(answers(onSpark))
        .hasSize(2)
        .anyMatch(line -> line.contains("DATA-193") && line.contains("event_type"));
  }
}
