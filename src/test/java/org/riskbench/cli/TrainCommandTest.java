package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.cli.CommandLineDesk.Outcome;
import org.riskbench.problem.ExitCode;

@SuppressWarnings("NullAway") // a missing field fails the test as it should
class TrainCommandTest {
  @TempDir private Path folder = Path.of("");
  private CommandLineDesk desk = new CommandLineDesk(folder);

  @BeforeEach
  void openDesk() {
    desk = new CommandLineDesk(folder);
  }

  @Test
  void trainingAnswersOneJsonObjectWithEverythingAScriptNeeds() {
    Outcome outcome =
        desk.run("train", desk.payments(), "--json", "--learner", "majority,logistic-sgd");

    assertThat(outcome.exit()).isZero();
    Map<String, Object> json = outcome.json();
    assertThat(json).containsOnlyKeys("data", "findings", "runs", "best", "saved");
    assertThat(json).containsEntry("best", "logistic-sgd").containsEntry("saved", null);
    assertThat(json.get("data"))
        .asInstanceOf(MAP)
        .containsEntry("rows", CommandLineDesk.ROWS)
        .containsEntry("test", 120)
        .containsEntry("train", 280);
    assertThat(json.get("runs")).asInstanceOf(LIST).hasSize(2);
    Map<?, ?> metrics = metrics(json, 1);
    assertThat((double) metrics.get("auc")).isGreaterThan(0.8);
    assertThat(metrics.get("recallAtFpr"))
        .asInstanceOf(MAP)
        .containsOnlyKeys("0.001", "0.01", "0.05");
  }

  private static Map<?, ?> metrics(Map<String, Object> json, int run) {
    return (Map<?, ?>) ((Map<?, ?>) ((List<?>) json.get("runs")).get(run)).get("metrics");
  }

  @Test
  void theBestOfATieIsTheOneThatIsKept() {
    String data =
        desk.write("ties.csv", "spent,is_fraud\n" + "1,0\n2,0\n3,0\n98,1\n99,1\n".repeat(40));

    Outcome outcome =
        desk.run(
            "train",
            data,
            "--json",
            "--learner",
            "factorization-machine,logistic-sgd",
            "--split",
            "random",
            "--name",
            "ties");

    Map<String, Object> json = outcome.json();
    assertThat(metrics(json, 0).get("auc")).isEqualTo(metrics(json, 1).get("auc"));
    assertThat(json).containsEntry("best", "factorization-machine");
    assertThat(desk.run("models", "show", "ties", "--json").json())
        .containsEntry("learner", "factorization-machine");
  }

  @Test
  void anExistingFileIsRefusedBeforeAnyWorkAndLeftAlone() throws IOException {
    String kept = desk.write("kept.riskmodel", "mine");

    // The data does not even exist: only a refusal before loading can come first.
    Outcome outcome = desk.run("train", folder.resolve("none.csv").toString(), "--save", kept);

    assertThat(outcome.exit()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(outcome.err()).startsWith("USE-232");
    assertThat(Files.readString(Path.of(kept))).isEqualTo("mine");
  }

  @Test
  void theOrderOfTheRowsCanBeTheTime() {
    Outcome outcome =
        desk.run(
            "train",
            desk.payments(),
            "--json",
            "--learner",
            "majority",
            "--time",
            "#row",
            "--ignore",
            "created_at",
            "--split",
            "time");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.json().get("data")).asInstanceOf(MAP).containsEntry("test", 120);
  }

  @Test
  void theColumnThatSaysTheSplitIsNoSignal() {
    Outcome outcome =
        desk.run(
            "train",
            desk.payments(),
            "--json",
            "--learner",
            "logistic-sgd",
            "--split",
            "column:part",
            "--name",
            "split");

    assertThat(outcome.json().get("data"))
        .asInstanceOf(MAP)
        .containsEntry("test", 100)
        .containsEntry("train", 300);
    assertThat(desk.run("models", "show", "split", "--json").json().get("inputs"))
        .asInstanceOf(LIST)
        .contains("spent", "country")
        .doesNotContain("part", "is_fraud", "payment_id");
  }

  @Test
  void comparingSaysInASentenceWhichIsBetter() {
    Outcome outcome =
        desk.run("compare", desk.payments(), "--json", "--learner", "majority,logistic-sgd");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.json().get("pairs"))
        .asInstanceOf(LIST)
        .singleElement()
        .asInstanceOf(MAP)
        .containsEntry("a", "majority")
        .containsEntry("b", "logistic-sgd")
        .extractingByKey("text")
        .asString()
        .matches(
            "logistic-sgd finds [0-9.]+ ± [0-9.]+ points more fraud than majority at 1 % false"
                + " positives; unlikely to be chance\\. logistic-sgd ranks better than majority by"
                + " 0\\.[0-9]+ ± 0\\.[0-9]+ AUC; unlikely to be chance\\.");
  }

  @Test
  void theAucIsTheShareOfPairsInTheRightOrder() {
    // Frauds score 0.9, 0.6, 0.3; goods 0.6, 0.2, 0.1: of 9 pairs 7 are right, one is a tie.
    String scores = desk.write("scores.csv", "p,y\n0.9,1\n0.6,1\n0.3,1\n0.6,0\n0.2,0\n0.1,0\n");

    Outcome outcome = desk.run("evaluate", scores, "--label", "y=1", "--score", "p", "--json");

    assertThat(outcome.exit()).isZero();
    assertThat((double) ((Map<?, ?>) outcome.json().get("metrics")).get("auc"))
        .isEqualTo(7.5 / 9, within(1e-12));
  }

  /** Scores of cards over ten days; a fraud on a card comes with others. */
  private String cardScores() {
    Random random = new Random(3);
    StringBuilder text = new StringBuilder("at,card,p,y\n");
    for (int i = 0; i < 2_000; i++) {
      int card = random.nextInt(400);
      boolean fraud = card % 8 == 0;
      double p = 1 / (1 + Math.exp(2 - random.nextGaussian() - card % 7 * 0.2 - (fraud ? 2 : 0)));
      text.append("2026-01-%02d,c%d,%s,%d%n".formatted(1 + i / 200, card, p, fraud ? 1 : 0));
    }
    return desk.write("cards.csv", text.toString());
  }

  private Map<?, ?> evaluated(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("evaluate", cardScores(), "--label", "y=1", "--score", "p", "--json"));
    arguments.addAll(List.of(more));
    return desk.run(arguments.toArray(String[]::new)).json();
  }

  @Test
  void everyFigureHasAnIntervalThatSaysHowItWasMade() {
    Map<?, ?> alike = (Map<?, ?>) evaluated("--entity", "card", "--time", "at").get("intervals");
    Map<?, ?> rows = (Map<?, ?>) evaluated().get("intervals");

    assertThat(rows.keySet()).isEqualTo(alike.keySet());
    assertThat(rows.keySet().stream().map(Object::toString).toList())
        .containsExactlyInAnyOrder(
            "auc",
            "averagePrecision",
            "ks",
            "brier",
            "logLoss",
            "ece",
            "accuracy",
            "recallAtFpr.0.001",
            "recallAtFpr.0.01",
            "recallAtFpr.0.05");
    assertThat(rows.get("auc"))
        .asInstanceOf(MAP)
        .containsEntry("method", "DeLong, independent rows");
    assertThat(alike.get("auc"))
        .asInstanceOf(MAP)
        .containsEntry("method", "cluster bootstrap by card");
    assertThat((double) evaluated("--entity", "card").get("independentFrauds"))
        .isBetween(30.0, 50.0);
  }

  @Test
  void aTeamOfSoManyAlertsADayIsJudgedByThem() {
    Map<?, ?> told = evaluated("--entity", "card", "--time", "at", "--per-day", "5");
    Map<?, ?> day = (Map<?, ?>) ((Map<?, ?>) told.get("metrics")).get("perDay");

    assertThat(day.get("k")).isEqualTo(5.0);
    assertThat(day.get("entity")).isEqualTo("card");
    double records = (double) ((Map<?, ?>) day.get("records")).get("precision");
    double cards = (double) ((Map<?, ?>) day.get("entities")).get("precision");
    assertThat(records).isBetween(0.4, 1.0);
    assertThat(cards).isLessThan(records); // those that were found out are gone
    assertThat(desk.run("evaluate", cardScores(), "--label", "y=1", "--score", "p").out())
        .doesNotContain("A team");
    assertThat(desk.run("train", "sample", "--per-day", "0").err()).startsWith("USE-247");
  }

  @Test
  void anEncodingIsChosenPerColumn() {
    Outcome binned = trained("--encoding", "spent=quantile-bins");
    Outcome without = trained("--encoding", "spent=leave-out", "--encoding", "country=leave-out");

    assertThat((double) metrics(binned.json(), 0).get("auc")).isGreaterThan(0.8);
    assertThat((double) metrics(without.json(), 0).get("auc")).isLessThan(0.7);
  }

  private Outcome trained(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("train", desk.payments(), "--json", "--learner", "logistic"));
    arguments.addAll(List.of(more));
    return desk.run(arguments.toArray(String[]::new));
  }

  @Test
  void anEncodingThatCannotBeReadIsRefusedInASentence() {
    for (String wrong : List.of("spent", "spent=curly", "=log")) {
      Outcome outcome = trained("--encoding", wrong);

      assertThat(outcome.exit()).isEqualTo(ExitCode.WRONG_USE);
      assertThat(outcome.err()).startsWith("USE-245");
    }
    assertThat(trained("--encoding", "country=log").err()).startsWith("USE-230");
    assertThat(trained("--encoding", "nowhere=log").err()).startsWith("USE-234");
    assertThat(trained("--derive", "some").err()).startsWith("USE-246");
  }

  @Test
  void aSearchSaysHowManyTrialsItMadeAndWhetherTheyComeAgain() {
    List<String> order =
        List.of(
            "train", desk.payments(), "--learner", "boosting", "--set", "trees=9", "--trials", "4");
    Outcome told = desk.run(order.toArray(String[]::new));
    List<String> asJson = new ArrayList<>(order);
    asJson.addAll(List.of("--json", "--quiet"));
    Outcome json = desk.run(asJson.toArray(String[]::new));

    assertThat(told.exit()).isZero();
    assertThat(told.err()).contains("trial   1  boosting", "trial   4  boosting", "best so far");
    assertThat(json.err()).isEmpty();
    Map<?, ?> run = (Map<?, ?>) ((List<?>) json.json().get("runs")).get(0);
    assertThat(run.get("search"))
        .asInstanceOf(MAP)
        .containsEntry("tried", 4)
        .containsEntry("measure", "log-loss")
        .containsEntry("reproducible", true);
    assertThat(run.get("plan")).asInstanceOf(MAP).containsEntry("trees", "9");
  }

  @Test
  void whereNobodyChoosesLearnersCompeteAndTheProgramSaysWhatItTookAndWhy() {
    Outcome told = desk.run("train", desk.payments(), "--set", "boosting.trees=9", "--trials", "7");
    Outcome json =
        desk.run("train", desk.payments(), "--set", "boosting.trees=9", "--trials", "7", "--json");

    assertThat(told.out()).contains("Tried 7 plans", "Best of each: ", "Taken: ");
    Map<?, ?> auto = (Map<?, ?>) json.json().get("auto");
    assertThat(json.json()).containsEntry("best", auto.get("chosen"));
    assertThat(auto.get("tried")).isEqualTo(7);
  }

  @Test
  void aWrongOrderForASearchIsRefusedBeforeAnyWork() {
    assertThat(desk.run("train", desk.payments(), "--budget", "soon").err()).contains("USE-242");
    assertThat(desk.run("train", desk.payments(), "--budget", "0s").err()).contains("USE-321");
    assertThat(desk.run("train", desk.payments(), "--trials", "0").err()).contains("USE-320");
    assertThat(desk.run("train", desk.payments(), "--search-by", "luck").err())
        .contains("USE-322")
        .contains("average-precision");
  }

  private static Map<?, ?> calibration(Map<String, Object> json, int run) {
    return (Map<?, ?>) ((Map<?, ?>) ((List<?>) json.get("runs")).get(run)).get("calibration");
  }

  @Test
  void whatCalibrationDidIsToldBeforeAndAfter() {
    Outcome outcome =
        desk.run(
            "train", desk.payments(), "--json", "--learner", "logistic", "--calibration", "beta");

    assertThat(outcome.exit()).isZero();
    Map<?, ?> calibration = calibration(outcome.json(), 0);
    assertThat(calibration.get("method")).isEqualTo("beta");
    for (String when : List.of("before", "after")) {
      assertThat(calibration.get(when))
          .asInstanceOf(MAP)
          .containsKeys("slope", "intercept", "predicted", "observed", "ece", "logLoss", "brier")
          .extractingByKey("topOnePercent")
          .asInstanceOf(MAP)
          .containsKeys("predicted", "observed", "interval");
    }
    assertThat(desk.run("train", desk.payments(), "--learner", "logistic").out())
        .contains("logistic, before", "  after platt", "top 1 %: predicted");
  }

  @Test
  void theTrueShareOfFraudIsTakenAsAShareOrInPercent() {
    for (String share : List.of("0.01", "1%", "1 %")) {
      Outcome outcome =
          desk.run("train", desk.payments(), "--json", "--learner", "logistic", "--prior", share);

      Map<?, ?> after = (Map<?, ?>) calibration(outcome.json(), 0).get("after");
      assertThat((double) after.get("observed")).isEqualTo(0.01, within(1e-9));
      assertThat(outcome.json().get("findings").toString()).contains("EXP-104", "1 %");
    }
  }

  @Test
  void whatIsDoneAboutImbalanceGoesForEveryLearnerAndIsWrittenDown() {
    Outcome outcome =
        desk.run(
            "train",
            desk.payments(),
            "--json",
            "--learner",
            "logistic,majority",
            "--set",
            "fraud-weight=balanced",
            "--set",
            "keep-goods=0.5",
            "--set",
            "penalty=2",
            "--name",
            "weighted");

    assertThat(outcome.exit()).isZero();
    assertThat((List<?>) outcome.json().get("runs"))
        .allSatisfy(
            run ->
                assertThat(((Map<?, ?>) run).get("plan"))
                    .asInstanceOf(MAP)
                    .containsEntry("fraud-weight", "balanced")
                    .containsEntry("keep-goods", "0.5"));
    assertThat(desk.run("models", "show", "weighted", "--json").json().get("parameters"))
        .asInstanceOf(MAP)
        .containsEntry("calibration", "platt")
        .containsEntry("fraud-weight", "balanced")
        .containsEntry("penalty", "2.0");
  }

  @Test
  void optionsThatMakeNoSenseAreRefusedBeforeLoading() {
    String none = folder.resolve("none.csv").toString();

    assertThat(desk.run("train", none, "--calibration", "spline").err()).startsWith("USE-254");
    assertThat(desk.run("train", none, "--prior", "17").err()).startsWith("USE-251");
    assertThat(desk.run("train", none, "--prior", "rare").err()).startsWith("USE-255");
    assertThat(desk.run("train", none, "--set", "fraud-weight=no").err()).startsWith("USE-252");
    assertThat(desk.run("compare", none, "--set", "keep-goods=2").err()).startsWith("USE-253");
  }

  @Test
  void aSavedModelIsJudgedAtTheTrueShareOfFraudToo() {
    String model = folder.resolve("a.riskmodel").toString();
    desk.run("train", desk.payments(), "--learner", "logistic", "--save", model);

    Outcome outcome =
        desk.run("compare", desk.payments(), "--model", model, "--prior", "0.02", "--json");

    Map<?, ?> after = (Map<?, ?>) calibration(outcome.json(), 0).get("after");
    assertThat((double) after.get("observed")).isEqualTo(0.02, within(1e-9));
  }
}
