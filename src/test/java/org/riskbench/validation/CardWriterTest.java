package org.riskbench.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.card.CardCurve;
import org.riskbench.card.CardFinding;
import org.riskbench.card.CodeWeight;
import org.riskbench.card.Contest;
import org.riskbench.card.GroupRow;
import org.riskbench.card.GroupTable;
import org.riskbench.card.ModelCard;
import org.riskbench.card.OperatingPoint;
import org.riskbench.card.Shift;
import org.riskbench.card.SplitSummary;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Stakes;
import org.riskbench.experiment.ExperimentReport;
import org.riskbench.job.JobContext;
import org.riskbench.profile.Finding;

@SuppressWarnings("NullAway.Init") // filled before the first test
class CardWriterTest {
  @TempDir private static Path folder;
  private static Dataset data;
  private static ExperimentReport report;
  private static ModelCard card;

  @BeforeAll
  static void train() {
    data = CardedModels.data(folder);
    report = CardedModels.trained(data, "majority", "logistic");
    card = CardedModels.card(data, report);
  }

  @Test
  void aColumnThatWasLeftOutIsToldWithTheReason() {
    assertThat(card.data().leftOut()).containsExactly("aftermath");
    assertThat(card.findings())
        .filteredOn(finding -> finding.column().equals("aftermath"))
        .extracting(CardFinding::code, CardFinding::done)
        .anySatisfy(
            told ->
                assertThat(told.toList()).containsExactly("LEAK-STRONG", "left out of the model"));
  }

  @Test
  void aFindingThatTheAnalystKeptCarriesTheNote() {
    Subject plain = CardedModels.subject(data, report);
    Finding finding =
        new Finding("DRIFT-COLUMN", "signal", Finding.Severity.WARNING, "It changed.", List.of());
    Subject kept =
        new Subject(
            data,
            plain.split(),
            plain.chosen(),
            plain.tried(),
            List.of(),
            List.of(finding),
            Map.of("DRIFT-COLUMN signal", "a new product began"),
            List.of());

    ModelCard told = CardWriter.write(kept, Policy.initial(), Stakes.ASSUMED, JobContext.none());

    assertThat(told.findings())
        .filteredOn(each -> each.column().equals("signal"))
        .extracting(CardFinding::done)
        .containsExactly("kept, accepted: a new product began");
  }

  @Test
  void thePartsHoldAllLabelledRecordsAndTheLearnersAreAllTold() {
    assertThat(card.split().parts().stream().mapToLong(SplitSummary.Part::records).sum())
        .isEqualTo(1_200);
    assertThat(card.contest().learners())
        .extracting(Contest.Learner::name)
        .containsExactly("majority", "logistic");
    assertThat(card.contest().learners().get(1).chosen()).isTrue();
    assertThat(card.contest().why()).anyMatch(why -> why.contains("highest AUC"));
  }

  @Test
  void curvesAreShortAndFiguresHaveIntervals() {
    assertThat(card.test().curves())
        .hasSize(3)
        .allMatch(curve -> curve.x().length <= CardCurve.MOST);
    assertThat(card.test().intervals()).containsKeys("auc", "recallAtFpr.0.01");
    assertThat(card.test().independentFrauds()).isPresent();
  }

  @Test
  void groupsOfASensitiveColumnHaveNumbersInsteadOfNames() {
    OperatingPoint point = card.operating().orElseThrow();

    GroupTable sexes = point.fairness().get(0);

    assertThat(sexes.column()).isEqualTo("sex");
    assertThat(sexes.groups()).extracting(GroupRow::name).containsExactly("group 1", "group 2");
    assertThat(sexes.groups())
        .filteredOn(row -> !row.name().equals(sexes.reference()))
        .allSatisfy(row -> assertThat(row.figures()).containsKey(GroupRow.SELECTION_RATIO));
    assertThat(point.segments())
        .filteredOn(table -> table.column().equals("channel"))
        .flatExtracting(GroupTable::groups)
        .extracting(GroupRow::name)
        .containsExactlyInAnyOrder("web", "shop");
  }

  @Test
  void whatMattersToTheModelIsToldByReasonCode() {
    CodeWeight first = card.importance().get(0);

    assertThat(first.columns()).contains("signal");
    assertThat(first.aucLoss()).isGreaterThan(0.1);
    assertThat(first.interval().contains(0)).isFalse();
    assertThat(first.ownShare()).isPresent();
    assertThat(card.importance())
        .isSortedAccordingTo(Comparator.comparingDouble(code -> -code.aucLoss()));
  }

  @Test
  void nothingOfTheRecordsIsInIt() {
    assertThat(card.toString()).doesNotContain(CardedModels.SECRET);
  }

  @Test
  void whatDidNotChangeIsStable() {
    assertThat(card.stability().get(0).subject()).isEqualTo(Shift.SCORE);
    assertThat(card.stability())
        .filteredOn(shift -> shift.subject().equals("channel"))
        .extracting(Shift::verdict)
        .containsExactly(Shift.Verdict.STABLE);
  }

  @Test
  void theMoneyIsHeldAgainstANamedBaselineAndSaysWhatIsAssumed() {
    OperatingPoint.Money money = card.operating().orElseThrow().money().orElseThrow();

    assertThat(money.baseline()).isEqualTo("approve all");
    assertThat(money.saved()).isBetween(money.low(), money.high());
    assertThat(money.assumed()).contains("review").doesNotContain("amount");
  }

  @Test
  void theSameSubjectGivesTheSameCard() {
    assertThat(CardedModels.card(data, report)).isEqualTo(card);
  }
}
