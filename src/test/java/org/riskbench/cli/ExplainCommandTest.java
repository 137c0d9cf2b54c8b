package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.cli.CommandLineDesk.Outcome;
import org.riskbench.problem.ExitCode;

class ExplainCommandTest {
  @TempDir private Path folder = Path.of("");
  private CommandLineDesk desk = new CommandLineDesk(folder);
  private String model = "";
  private String data = "";

  @BeforeEach
  void openDesk() {
    desk = new CommandLineDesk(folder);
    model = desk.model();
    data = desk.payments();
  }

  private Outcome explain(String... options) {
    String[] line = new String[3 + options.length];
    line[0] = "explain";
    line[1] = model;
    line[2] = data;
    System.arraycopy(options, 0, line, 3, options.length);
    return desk.run(line);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> json, String key) {
    return (List<Map<String, Object>>) json.getOrDefault(key, List.of());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Map<String, Object> json, String key) {
    return (Map<String, Object>) json.getOrDefault(key, Map.of());
  }

  private static double number(Map<String, Object> json, String key) {
    return ((Number) json.getOrDefault(key, Double.NaN)).doubleValue();
  }

  @Test
  void aProgramGetsContributionsCounterfactualAndNeighbours() {
    Map<String, Object> json = explain("--row", "3", "--json", "--quiet").json();

    double sum =
        list(json, "contributions").stream()
            .mapToDouble(each -> number(each, "contribution"))
            .sum();
    assertThat(number(json, "referenceMargin") + sum)
        .isCloseTo(number(json, "margin"), within(1e-9));
    assertThat(object(json, "counterfactual")).containsKeys("target", "found");
    assertThat(list(json, "neighbours")).isNotEmpty().allMatch(each -> number(each, "row") != 3);
  }

  @Test
  void itTellsTheSameOfARecordAsScoringDoes() {
    Map<String, Object> explained = explain("--row", "3", "--json", "--quiet").json();
    String scored = desk.run("score", model, data, "--quiet").lines().get(1 + 3);

    assertThat(scored)
        .contains("," + explained.get("probability") + "," + explained.get("score") + ",");
  }

  @Test
  void aWayToApprovalIsVerifiedByItsDecision() {
    List<Map<String, Object>> ways =
        IntStream.range(0, 60)
            .mapToObj(row -> explain("--row", Integer.toString(row), "--json", "--quiet").json())
            .filter(json -> !"APPROVE".equals(json.get("decision")))
            .limit(2)
            .map(json -> object(json, "counterfactual"))
            .toList();

    assertThat(ways).isNotEmpty();
    assertThat(ways)
        .allSatisfy(
            way -> {
              assertThat(way).containsEntry("found", true).containsEntry("decision", "APPROVE");
              assertThat(list(way, "changes")).isNotEmpty();
            });
  }

  @Test
  void whatMattersToTheModelIsToldOverAllRecords() {
    Map<String, Object> json = explain("--global", "--json", "--quiet").json();

    assertThat(list(json, "importance").get(0)).containsEntry("code", "COUNTRY");
    assertThat(json).containsEntry("own", "weight");
    assertThat(explain("--global", "--quiet").out()).contains("SPENT").doesNotContain("NaN");
  }

  @Test
  void peopleReadSentences() {
    Outcome outcome = explain("--row", "3", "--actionable", "spent:down", "--quiet");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .contains("Row 3: score ", "usual good record", "nearest earlier records")
        .doesNotContain("NaN", "Any column was allowed");
  }

  @Test
  void aColumnThatCantChangeIsRefusedWithThoseThatCan() {
    Outcome outcome = explain("--row", "3", "--actionable", "created_at");

    assertThat(outcome.exit()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(outcome.err()).contains("USE-552", "spent, country");
  }

  @Test
  void withoutARowAndWithARowThatIsNotThereItSaysWhatToDo() {
    assertThat(explain().err()).contains("USE-550", "--row N");
    assertThat(explain("--row", "99999").err()).contains("DATA-230").contains("400 rows");
    assertThat(explain("--row", "99999").exit()).isEqualTo(ExitCode.BAD_INPUT);
  }
}
