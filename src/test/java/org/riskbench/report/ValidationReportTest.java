package org.riskbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Policy;
import org.riskbench.decision.PolicyMove;
import org.riskbench.experiment.ExperimentReport;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.validation.CardedModels;

@SuppressWarnings("NullAway.Init") // filled before the first test
class ValidationReportTest {
  private static final List<String> SECTIONS =
      List.of(
          "1. Model and purpose",
          "2. Conceptual soundness",
          "3. Data",
          "4. Outcomes analysis",
          "5. Thresholds, money and reviews",
          "6. Fairness and segments",
          "7. Stability over time",
          "8. Ongoing monitoring",
          "9. Limits and assumptions",
          "10. Provenance",
          "11. Sign-off");

  @TempDir private static Path folder;
  private static Dataset data;
  private static ExperimentReport report;

  @BeforeAll
  static void train() {
    data = CardedModels.data(folder);
    report = CardedModels.trained(data, "majority", "logistic");
  }

  /** The page without its scripts, which hold the drawing program. */
  private static String text(SealedModel model) {
    String html = ValidationReport.of(model).html();
    return Pattern.compile("<script>.*?</script>", Pattern.DOTALL).matcher(html).replaceAll("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "majority",
        "best-column",
        "logistic",
        "logistic-sgd",
        "factorization-machine",
        "scorecard",
        "tree",
        "forest",
        "boosting",
        "anomaly",
        "ensemble"
      })
  void everySectionIsThereWhateverTheLearner(String learner) {
    ExperimentReport one = CardedModels.trained(data, learner);

    String page = text(CardedModels.saved(CardedModels.draft(data, one)));

    assertThat(page).contains(SECTIONS).contains(learner);
    assertThat(page).doesNotContain("NaN", "null", "Optional", "Infinity");
  }

  @Test
  void aModelWithoutACardSaysWhatIsNotKnown() {
    SealedModel bare = CardedModels.saved(report.runs().get(1).draft(Policy.initial()));

    String page = text(bare);

    assertThat(page).contains(SECTIONS).contains("Not known: the model&#39;s file holds no card");
    assertThat(page).contains("risk score 500 to 749").doesNotContain("NaN", "null", "Optional");
  }

  @Test
  void noCellOfTheDataIsOnThePageAndNoNameBecomesMarkup() {
    SealedModel model = CardedModels.saved(CardedModels.draft(data, report));
    String html = ValidationReport.of(model).html();

    assertThat(html).doesNotContain(CardedModels.SECRET).contains("default-src 'none'");
    assertThat(text(model))
        .doesNotContain("<script", "src=", "href=\"h")
        .contains("&lt;script&gt;alert(1)");
  }

  @Test
  void thresholdsSetByHandAreToldWithTheNumberOfLooks() {
    PolicyMove move = new PolicyMove(Instant.EPOCH, true, "moved", "review 500", "why not");
    ModelDraft draft = CardedModels.draft(data, report).with(List.of(move, move));

    assertThat(text(CardedModels.saved(draft)))
        .contains("Thresholds set after 2 looks at the test period", "why not");
  }

  @Test
  void whatOtherThresholdsDidIsNotTold() {
    ModelDraft draft =
        report.runs().get(1).draft(Policy.of(2, 100, 200)).with(CardedModels.card(data, report));

    assertThat(text(CardedModels.saved(draft)))
        .contains("the thresholds were changed after the card was written")
        .doesNotContain("Rates at the thresholds");
  }

  @Test
  void theSameModelIsTheSamePage() {
    SealedModel model = CardedModels.saved(CardedModels.draft(data, report));

    assertThat(ValidationReport.of(model).html()).isEqualTo(ValidationReport.of(model).html());
  }
}
