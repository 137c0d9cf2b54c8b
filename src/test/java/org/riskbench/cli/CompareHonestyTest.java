package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.problem.ExitCode;

class CompareHonestyTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void scriptsReadEveryWayAndTheGap() {
    Map<?, ?> honesty = object(turning("--honesty", "--json").json().get("honesty"));

    assertThat(honesty.get("learner")).isEqualTo("logistic");
    assertThat(honesty.get("severity")).isEqualTo("warning");
    assertThat(honesty.get("honest")).isEqualTo("time");
    assertThat(object(honesty.get("gap")).get("to")).isEqualTo("time");
    assertThat(object(object(honesty.get("gap")).get("auc")).get("value"))
        .isInstanceOfSatisfying(Double.class, gap -> assertThat(gap).isGreaterThan(0.1));
    List<?> ways = (List<?>) Objects.requireNonNull(honesty.get("ways"));
    assertThat(ways)
        .map(way -> object(way).get("way") + " " + object(way).get("possible"))
        .containsExactly("random true", "time true", "time-delay false", "entity false");
    assertThat(object(ways.get(2)).get("code")).isEqualTo("DATA-222");
    assertThat(String.valueOf(honesty.get("text"))).contains("Believe 0.");
  }

  @Test
  void peopleReadATableTheReasonsAndWhatToBelieve() {
    CommandLineDesk.Outcome outcome = turning("--honesty");

    assertThat(outcome.exit()).isEqualTo(ExitCode.DONE);
    assertThat(outcome.lines())
        .anyMatch(line -> line.startsWith("at random "))
        .anyMatch(line -> line.startsWith("by time "))
        .anyMatch(line -> line.startsWith("not by entity: "))
        .anyMatch(line -> line.startsWith("A random split promises an AUC of 0."));
  }

  @Test
  void nobodyWaitsForACheckWithoutAsking() {
    assertThat(turning("--json").json()).doesNotContainKey("honesty");
  }

  @Test
  void aSavedModelIsNotTrainedAgain() {
    CommandLineDesk desk = new CommandLineDesk(folder);

    CommandLineDesk.Outcome outcome =
        desk.run("compare", desk.payments(), "--model", desk.model(), "--honesty");

    assertThat(outcome.exit()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(outcome.err()).startsWith("USE-272");
  }

  /** What told fraud before tells good in the last third. */
  private CommandLineDesk.Outcome turning(String... more) {
    Random random = new Random(3);
    StringBuilder text = new StringBuilder("at,signal,is_fraud\n");
    for (int i = 0; i < 1_500; i++) {
      boolean fraud = random.nextInt(4) == 0;
      double way = i < 1_000 ? 1.5 : -1.5;
      text.append(LocalDate.of(2026, 1, 1).plusDays(i / 10))
          .append("T%02d:00:00Z,".formatted(i % 10))
          .append(random.nextGaussian() + (fraud ? way : 0))
          .append(fraud ? ",1\n" : ",0\n");
    }
    CommandLineDesk desk = new CommandLineDesk(folder);
    String file = desk.write("turning.csv", text.toString());
    String[] arguments = new String[5 + more.length];
    System.arraycopy(
        new String[] {"compare", file, "--learner", "logistic", "--time=at"}, 0, arguments, 0, 5);
    System.arraycopy(more, 0, arguments, 5, more.length);
    return desk.run(arguments);
  }

  private static Map<?, ?> object(@Nullable Object json) {
    return (Map<?, ?>) Objects.requireNonNull(json);
  }
}
