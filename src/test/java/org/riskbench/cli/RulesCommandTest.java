package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskbench.cli.CommandLineDesk.Outcome;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.problem.ExitCode;
import org.riskbench.rule.Rule;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;
import org.riskbench.scoring.ScoredCsv;

class RulesCommandTest {
  private static final String RULES =
      """
      vip: when payment_id in list vip then APPROVE because VIP "A customer we know"
      bad: when payment_id in list bad then DECLINE because BLOCK_LIST "On the block list"
      burst: when count(country, 24h) >= 12 and spent > 1 then at least REVIEW
      off all: when spent is not missing then DECLINE
      """;

  @TempDir private Path folder = Path.of("");
  private CommandLineDesk desk = new CommandLineDesk(folder);

  @BeforeEach
  void openDesk() {
    desk = new CommandLineDesk(folder);
  }

  private void keepLists() {
    StringBuilder vip = new StringBuilder();
    StringBuilder bad = new StringBuilder("who,why\n");
    for (int i = 0; i < 40; i++) {
      vip.append("p").append(i * 10).append('\n');
      bad.append("p").append(i * 5).append(",\"because, so\"\n");
    }
    String blocked = desk.write("bad.csv", bad.toString());
    assertThat(desk.run("lists", "import", "vip", desk.write("vip.txt", vip.toString())).err())
        .isEmpty();
    assertThat(desk.run("lists", "import", "bad", blocked, "--column", "who").out())
        .contains("40 values", "version 1");
  }

  private String rules() {
    return desk.write("rules.txt", RULES);
  }

  private String save(String model) {
    String ruled = folder.resolve("ruled.riskmodel").toString();
    Outcome saved =
        desk.run("policy", model, desk.payments(), "--rules", rules(), "--save", ruled, "--json");
    assertThat(saved.exit()).as(saved.err()).isZero();
    return ruled;
  }

  @Test
  void theTableTellsWhatEachRuleDoesOnHistory() {
    keepLists();
    String model = desk.model();

    Map<String, Object> plain = desk.run("policy", model, desk.payments(), "--json").json();
    Outcome told =
        desk.run("policy", model, desk.payments(), "--rules", rules(), "--json", "--quiet");

    assertThat(plain).doesNotContainKey("rules");
    List<?> lines = (List<?>) told.json().getOrDefault("rules", List.of());
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0).toString()).contains("name=vip", "hits={records=40");
    assertThat(lines.get(3).toString()).contains("on=false", "hits={records=0");
    assertThat(told.json().get("rates")).isNotEqualTo(plain.get("rates"));
    assertThat(desk.run("policy", model, desk.payments(), "--rules", rules()).out())
        .contains("burst", "at least REVIEW", "off");
  }

  /** What the table says is what scoring does: the same records, the same decisions. */
  @Test
  void scoringDecidesAsTheSavedRulesSay() throws IOException {
    keepLists();
    String ruled = save(desk.model());
    Outcome scored = desk.run("score", ruled, desk.payments(), "--cold", "--update");
    RiskModel model = ModelFileReader.read(Path.of(ruled)).model();
    Assessment expected = model.newAssessment(desk.workplace().lists());
    org.riskbench.velocity.VelocityState state =
        new org.riskbench.velocity.VelocityState(model.velocity());
    Past past = new Past(state, model.inputs(), true);
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(desk.payments())).subList(1, 401)) {
      String[] cells = line.split(",", -1);
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("payment_id", cells[0]);
      fields.put("created_at", cells[1]);
      fields.put("spent", cells[2]);
      fields.put("country", cells[3]);
      fields.put("part", cells[4]);
      fields.keySet().removeIf(name -> model.inputs().find(name).isEmpty());
      var record = model.newRecord(fields);
      model.assess(record, past.tell(record), expected);
      StringBuilder result = new StringBuilder();
      ScoredCsv.append(List.of(cells[0]), expected, expected.usualReasons(), result);
      lines.add(result.toString());
    }

    assertThat(scored.exit()).as(scored.err()).isZero();
    assertThat(scored.lines().subList(1, 401)).containsExactlyElementsOf(lines);
    assertThat(scored.out()).contains(",DECLINE,BLOCK_LIST", ",APPROVE,VIP,");
  }

  @Test
  void aMissingListStopsScoringUnlessThatIsAccepted() {
    keepLists();
    String ruled = save(desk.model());
    desk.run("lists", "delete", "bad");

    Outcome refused = desk.run("score", ruled, desk.payments());
    Outcome lenient = desk.run("score", ruled, desk.payments(), "--lenient", "--cold");

    assertThat(refused.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err()).contains("LIST-101", "bad", "riskbench lists import");
    assertThat(refused.out()).isEmpty();
    assertThat(lenient.exit()).isZero();
    assertThat(lenient.err()).contains("LIST-101");
    // Who is on the list of trusted ones comes first; all others could be on the missing one.
    assertThat(lenient.lines().stream().filter(line -> line.contains(",APPROVE,"))).hasSize(40);
  }

  @Test
  void ownThresholdsWithTheirOwnRulesSaveNothingAgainstThemselves() {
    keepLists();
    String ruled = save(desk.model());

    Map<String, Object> same =
        desk.run("policy", ruled, desk.payments(), "--baseline", "own", "--json").json();
    Map<String, Object> without =
        desk.run("policy", ruled, desk.payments(), "--baseline", "own", "--no-rules", "--json")
            .json();

    assertThat(String.valueOf(same.get("money")))
        .contains("saved=0.0,", "baseline=the model's own thresholds and rules");
    assertThat(String.valueOf(without.get("money"))).doesNotContain("saved=0.0,");
  }

  /** Where rules decide every record, thresholds change nothing, whatever looks for them. */
  @Test
  void whatIsLookedForCountsTheRulesIn() {
    String all = desk.write("all.txt", "all: when spent is not missing then at least REVIEW\n");
    String model = desk.model();

    Outcome impossible =
        desk.run("policy", model, desk.payments(), "--rules", all, "--optimise", "approval:0.5");
    Map<String, Object> found =
        desk.run("policy", model, desk.payments(), "--rules", all, "--optimise", "money", "--json")
            .json();

    assertThat(impossible.exit()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(impossible.err()).contains("USE-542", "rules alone");
    assertThat(String.valueOf(found.get("rates"))).contains("approval=0.0");
  }

  /** Thresholds by segment are saved as rules; scoring and the table agree on them. */
  @Test
  void thresholdsBySegmentAreFoundToldAndKeptAsRules() throws IOException {
    String model = desk.model();
    String kept = folder.resolve("segmented.riskmodel").toString();

    Outcome found =
        desk.run(
            "policy",
            model,
            desk.payments(),
            "--segment",
            "part",
            "--optimise",
            "recall:0.7",
            "--save",
            kept,
            "--json",
            "--quiet");

    assertThat(found.exit()).as(found.err()).isZero();
    Map<?, ?> told = (Map<?, ?>) Objects.requireNonNull(found.json().get("segmentThresholds"));
    assertThat(String.valueOf(told.get("levels"))).contains("level=train", "own=true");
    RiskModel saved = ModelFileReader.read(Path.of(kept)).model();
    assertThat(saved.rules().table().rules()).allMatch(Rule::readsScore);
    Map<String, Object> again =
        desk.run("policy", kept, desk.payments(), "--baseline", "own", "--json").json();
    assertThat(String.valueOf(again.get("money"))).contains("saved=0.0,");
  }

  @ParameterizedTest
  @CsvSource({
    "nobody, DATA-104, 3",
    "country, USE-515, 2",
    "payment_id, USE-543, 2",
    "is_fraud, USE-543, 2"
  })
  void aColumnThatCanNotDivideIsRefusedByName(String column, String code, int exit) {
    Outcome refused =
        desk.run(
            "policy",
            desk.model(),
            desk.payments(),
            "--segment",
            column,
            "--optimise",
            "money",
            "--sensitive",
            "country");

    assertThat(refused.exit()).as(refused.err()).isEqualTo(exit);
    assertThat(refused.err()).contains(code).doesNotContain(CommandLineDesk.SECRET);
  }

  @Test
  void aBadRulesFileSaysWhere() {
    Outcome outcome =
        desk.run(
            "policy",
            desk.model(),
            desk.payments(),
            "--rules",
            desk.write("bad.txt", "# one\nfine: when spent > 1 then DECLINE\noops: spent\n"));

    assertThat(outcome.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(outcome.err()).contains("RULE-101", "Line 3", "character 7");
  }

  @Test
  void noValueOfAListIsFoundAnywhere() throws IOException {
    String secret = CommandLineDesk.SECRET;
    desk.run("lists", "import", "bad", desk.write("bad.txt", secret + "\nother-" + secret + "\n"));
    String model = desk.model();
    String ruled = folder.resolve("ruled.riskmodel").toString();
    String asks = desk.write("rules.txt", "bad: when country in list bad then DECLINE\n");

    Outcome saved = desk.run("policy", model, desk.payments(), "--rules", asks, "--save", ruled);
    Outcome scored = desk.run("score", ruled, desk.payments(), "--json");
    Outcome listed = desk.run("lists", "list", "--json");

    assertThat(saved.exit() + scored.exit() + listed.exit()).isZero();
    assertThat(scored.out()).contains("\"source\":\"rule\"");
    for (Outcome outcome : List.of(saved, scored, listed)) {
      assertThat(outcome.out() + outcome.err()).doesNotContain(secret);
    }
    try (Stream<Path> kept = Files.walk(desk.workplace().places().lists())) {
      for (Path file : kept.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
      }
    }
  }

  @Test
  void aTableWithoutANamedColumnIsNotTakenForAList() {
    Outcome outcome = desk.run("lists", "import", "bad", desk.write("bad.csv", "a,b\n1,2\n"));

    assertThat(outcome.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(outcome.err()).contains("LIST-111", "Name the one");
  }
}
