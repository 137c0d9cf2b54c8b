package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskbench.cli.CommandLineDesk.Outcome;
import org.riskbench.problem.ExitCode;

class PolicyCommandTest {
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

  private Outcome policy(String... options) {
    return policyOf(model, options);
  }

  private Outcome policyOf(String of, String... options) {
    String[] line = new String[3 + options.length];
    line[0] = "policy";
    line[1] = of;
    line[2] = data;
    System.arraycopy(options, 0, line, 3, options.length);
    return desk.run(line);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> money(Outcome outcome) {
    assertThat(outcome.err()).isEmpty();
    return (Map<String, Object>) known(outcome.json(), "money");
  }

  private static Object known(Map<String, Object> json, String key) {
    return Objects.requireNonNull(json.get(key));
  }

  private static List<String> texts(Map<String, Object> json, String key) {
    return ((List<?>) known(json, key)).stream().map(String::valueOf).toList();
  }

  private static double number(Map<String, Object> json, String key) {
    return ((Number) known(json, key)).doubleValue();
  }

  @SuppressWarnings("unchecked")
  private static double total(Map<String, Object> money) {
    return number((Map<String, Object>) known(money, "cost"), "total");
  }

  @Test
  void whatIsSavedIsTheDifferenceOfTheCosts() {
    Map<String, Object> money = money(policy("--json", "--quiet", "--review", "300"));

    assertThat(number(money, "saved"))
        .isCloseTo(number(money, "baselineCost") - total(money), within(1e-9));
    assertThat(texts(money, "savedInterval")).hasSize(2);
    assertThat(money).containsEntry("per", "month").containsEntry("baseline", "approve all");
    assertThat(texts(money, "assumed")).contains("review-caught");
  }

  @Test
  void aControlGroupIsSavedWithThePolicyAndStaysUntilItIsTakenAway() {
    String drawn = folder.resolve("drawn.riskmodel").toString();
    Outcome saved = policy("--control", "0.02", "--control-most", "500", "--save", drawn);
    assertThat(saved.out())
        .contains("Control group: 2.0 % of what the score declines up to an amount of 500.00");

    Outcome kept = policyOf(drawn, "--json", "--review", "300");
    assertThat(kept.json()).containsEntry("control", 0.02);
    assertThat(policyOf(drawn, "--json", "--control", "0").json()).containsEntry("control", 0.0);

    assertThat(policy("--control", "0.06").err()).contains("MODEL-132");
    assertThat(policy("--control-most", "5").err()).contains("USE-620");
  }

  @Test
  void peopleReadTheSavingItsBaselineAndWhatIsAssumed() {
    Outcome outcome = policy("--quiet", "--review", "300", "--currency", "EUR");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .containsPattern("(Saves|Loses) [0-9,]+ EUR a month against approve all")
        .contains("Review from 300", "Assumed: review,")
        .doesNotContain("NaN");
  }

  @Test
  void againstItsOwnThresholdsAPolicyThatKeepsThemSavesNothing() {
    Map<String, Object> money = money(policy("--json", "--quiet", "--baseline", "own"));

    assertThat(number(money, "saved")).isZero();
    assertThat(money).containsEntry("baseline", "the model's own thresholds");
  }

  @Test
  void costsAndTeamAreKeptWithTheModelAndHoldUntilOthersAreGiven() {
    String kept = folder.resolve("weighed.riskmodel").toString();
    Outcome saved =
        policy(
            "--quiet",
            "--review",
            "200",
            "--cost",
            "review=9",
            "--currency",
            "EUR",
            "--capacity",
            "7/day",
            "--save",
            kept);
    assertThat(saved.exit()).isZero();

    Map<String, Object> again = money(policyOf(kept, "--json", "--quiet"));
    Map<String, Object> given =
        money(
            policy(
                "--json",
                "--quiet",
                "--review",
                "200",
                "--cost",
                "review=9",
                "--treatment",
                "manual-review"));
    Map<String, Object> dearer = money(policyOf(kept, "--json", "--quiet", "--cost", "review=90"));

    assertThat(again).containsEntry("currency", "EUR");
    assertThat(texts(again, "assumed")).doesNotContain("review").contains("fee");
    assertThat(total(again)).isCloseTo(total(given), within(1e-9));
    assertThat(total(dearer)).isGreaterThan(total(again));
    assertThat(policyOf(kept, "--json", "--quiet").json().get("exceedance"))
        .as("the team is kept too")
        .isNotNull();
  }

  @Test
  void thresholdsThatAreFoundTellBothWhatTheySavedThereAndHere() {
    Map<String, Object> money = money(policy("--json", "--quiet", "--optimise", "money"));

    assertThat(money.get("foundSaved")).isNotNull();
    assertThat(policy("--quiet", "--optimise", "money").out())
        .contains("On the earlier records that the thresholds were found on, they save ");
    assertThat(money(policy("--json", "--quiet")).get("foundSaved")).isNull();
  }

  @Test
  void examplesAreCalledExamples() {
    Map<String, Object> money = money(policy("--json", "--quiet", "--preset", "card-payments"));

    assertThat(money).containsEntry("preset", "card-payments");
    assertThat(texts(money, "assumed")).isEmpty();
    assertThat(policy("--quiet", "--preset", "card-payments").out())
        .contains("Examples, not your own figures");
  }

  @Test
  void aTeamOfNobodyAndAPeriodWithoutFraudGiveSentencesAndNumbers() {
    String goods = desk.write("goods.csv", desk.laterGood());
    Outcome none = desk.run("policy", model, goods, "--optimise", "money", "--quiet");
    Outcome nobody =
        policy("--quiet", "--optimise", "money", "--capacity", "0/day", "--cost", "review=1");

    assertThat(none.exit()).as(none.err()).isZero();
    assertThat(none.out())
        .contains("No fraud that can be counted in money is among these records.")
        .doesNotContain("NaN");
    assertThat(nobody.exit()).as(nobody.err()).isZero();
    assertThat(nobody.out()).containsPattern("review +0 ").doesNotContain("NaN");
  }

  @ParameterizedTest
  @CsvSource({
    "--cost, review=-5, USE-522",
    "--cost, postage=5, USE-522",
    "--cost, review-caught=1.5, USE-522",
    "--preset, payments, USE-524",
    "--baseline, champion, USE-525",
    "--currency, EURO, USE-526",
    "--desk-zone, Mars, USE-520",
    "--capacity, many, USE-510",
  })
  void whatCannotBeIsRefusedInASentence(String option, String value, String code) {
    Outcome outcome = policy(option, value);

    assertThat(outcome.exit()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(outcome.err()).startsWith(code);
    assertThat(outcome.out()).isEmpty();
  }
}
