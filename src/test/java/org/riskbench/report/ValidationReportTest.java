package org.riskbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.CustomerNotice;
import org.riskbench.decision.Policy;
import org.riskbench.decision.PolicyMove;
import org.riskbench.decision.ReasonCode;
import org.riskbench.decision.ReasonDictionary;
import org.riskbench.experiment.ExperimentReport;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.page.HtmlText;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.Person;
import org.riskbench.registry.Stage;
import org.riskbench.scoring.ForeignRuntime;
import org.riskbench.signing.DeskKey;
import org.riskbench.signing.OwnerName;
import org.riskbench.signing.SignerKey;
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
  void reasonsStandThereInTheWordsOfTheAnswers() {
    ModelDraft draft = CardedModels.draft(data, report);
    ReasonDictionary own = draft.model().reasons().dictionary();
    ReasonCode changed =
        own.codes()
            .get(0)
            .worded("Odd: {finding}")
            .safe(true)
            .told("The <details> given do not fit");
    CustomerNotice notice = new CustomerNotice(true, "We could not say yes");

    String page = text(CardedModels.saved(draft.with(own.with(changed).with(notice))));

    own.codes().forEach(code -> assertThat(page).contains(HtmlText.safe(code.code())));
    assertThat(page)
        .contains("Odd: {finding}", "all values", "The &lt;details&gt; given do not fit")
        .contains("We could not say yes")
        .contains("against approved good records of the calibrate part");
    assertThat(text(CardedModels.saved(draft))).contains("Answers tell customers no reasons");
  }

  @Test
  void sealStageAndApprovalAreToldAsFarAsTheyAreKnown(@TempDir Path models) {
    DeskKey ann = DeskKey.make(new OwnerName("Ann"));
    DeskKey bob = DeskKey.make(new OwnerName("Bob"));
    ModelRegistry registry = desk(models, ann, bob);
    SealedModel model = registry.save("payments", CardedModels.draft(data, report));
    desk(models, bob, ann).approve(model.id(), "looked at May");
    registry.stage(model.id(), Stage.CHALLENGER, "");

    String page = ValidationReport.of(model).with(registry.standing(model)).html();

    assertThat(page)
        .contains("Sealed with the key " + ann.key().id(), "challenger", "by Ann, ")
        .contains("by Bob, ", "with the key %s: looked at May".formatted(bob.key().id()));
    SealedModel elsewhere = CardedModels.saved(CardedModels.draft(data, report));
    assertThat(registry.standing(elsewhere)).isEmpty();
    assertThat(text(elsewhere)).contains("Not sealed").doesNotContain("Nobody approved it");
  }

  private static ModelRegistry desk(Path models, DeskKey own, DeskKey other) {
    Set<SignerKey> trusted = Set.of(own.key(), other.key());
    return new ModelRegistry(
        models,
        Clock.systemUTC(),
        ForeignRuntime.NONE,
        new Person(() -> own.owner().text(), () -> Optional.of(own), () -> trusted));
  }

  @Test
  void theSameModelIsTheSamePage() {
    SealedModel model = CardedModels.saved(CardedModels.draft(data, report));

    assertThat(ValidationReport.of(model).html()).isEqualTo(ValidationReport.of(model).html());
  }
}
