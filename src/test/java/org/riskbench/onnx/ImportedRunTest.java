package org.riskbench.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Policy;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.experiment.ExperimentReport;
import org.riskbench.experiment.Run;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.schema.Rows;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;
import org.riskbench.training.MajorityPlan;
import org.riskbench.training.TrainingPlan;

class ImportedRunTest {
  private final Path folder;

  ImportedRunTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private ModelRegistry registry() {
    return new ModelRegistry(folder.resolve("models"), Clock.systemUTC(), new OnnxPart());
  }

  @Test
  void anImportedModelIsARunLikeAnyOther() {
    ExperimentReport report = ImportedModels.compared(folder);

    assertThat(report.failures()).isEmpty();
    Run imported = report.best();
    assertThat(imported.learner()).isEqualTo("onnx:colleague.onnx");
    assertThat(imported.evaluation().metrics().auc()).isGreaterThan(.7);
    assertThat(imported.evaluation().metrics().auc())
        .isEqualTo(Evaluator.auc(imported.test().records()));
    assertThat(imported.draft(Policy.initial()).parameters()).containsKey("onnx-sha256");
  }

  @Test
  void itsProbabilitiesAreCalibratedToTheData() {
    Run imported = ImportedModels.compared(folder).best();

    double[] probabilities = imported.test().records().probability();
    double told = 0;
    double frauds = 0;
    for (int i = 0; i < probabilities.length; i++) {
      told += probabilities[i];
      frauds += imported.test().records().fraud()[i] ? 1 : 0;
    }
    assertThat(told / probabilities.length).isBetween(.15, .25);
    assertThat(Math.abs(told - frauds) / probabilities.length).isLessThan(.05);
  }

  @Test
  void whoReadsItsFiguresIsToldThatItWasTrainedElsewhere() {
    assertThat(ImportedModels.compared(folder).notes())
        .extracting(Problem::code)
        .contains("EXP-120", "MODEL-261");
  }

  @Test
  void aModelThatRanksTheWrongWayIsNamed() {
    List<TrainingPlan> turned =
        List.of(
            ImportedModels.plan(
                folder, OnnxFixture.named(true, "good", "fraud"), Map.of("onnx-fraud", "good")));

    assertThat(ImportedModels.run(ImportedModels.payments(folder), turned).notes())
        .extracting(Problem::code)
        .contains("EXP-121");
  }

  @Test
  void aModelThatDoesNotFitIsReportedAndTheOthersStay() {
    List<TrainingPlan> plans =
        List.of(
            ImportedModels.plan(folder, OnnxFixture.logisticTable(1, 2, 3, 4), Map.of()),
            new MajorityPlan(1));

    ExperimentReport report = ImportedModels.run(ImportedModels.payments(folder), plans);

    assertThat(report.runs()).hasSize(1);
    assertThat(report.failures()).extracting(Problem::code).containsExactly("MODEL-256");
  }

  @Test
  void aSavedModelScoresToTheBitAsTheRunDid() {
    Dataset payments = ImportedModels.payments(folder);
    Run run = ImportedModels.compared(folder).best();

    SealedModel saved = registry().save("colleague", run.draft(Policy.initial()));
    SealedModel loaded = registry().load(saved.id());

    assertThat(loaded.model().scorer()).isEqualTo(run.model().scorer());
    scoresTheSame(run.model(), loaded.model(), payments.rows());
    assertThat(registry().list())
        .singleElement()
        .isInstanceOfSatisfying(
            RegistryEntry.Saved.class,
            entry -> assertThat(entry.manifest().learner()).isEqualTo("onnx:colleague.onnx"));
  }

  private static void scoresTheSame(RiskModel one, RiskModel other, Rows rows) {
    Assessment before = one.newAssessment();
    Assessment after = other.newAssessment();
    Rows.Cursor cursor = rows.project(one.inputs()).cursor();
    for (int row = 0; row < rows.size(); row++) {
      one.assess(cursor.at(row), before);
      other.assess(cursor.at(row), after);
      assertThat(after.margin()).isEqualTo(before.margin());
      assertThat(after.probability()).isEqualTo(before.probability());
      assertThat(after.score()).isEqualTo(before.score());
      if (row % 100 == 0) {
        assertThat(after.reasons(3)).isEqualTo(before.reasons(3));
      }
    }
  }

  @Test
  void aProgramWithoutThePartRefusesASavedModelAndLeavesItAlone() {
    Run run = ImportedModels.compared(folder).best();
    SealedModel saved = registry().save("colleague", run.draft(Policy.initial()));
    ModelRegistry slim = new ModelRegistry(folder.resolve("models"));

    assertThatThrownBy(() -> slim.load(saved.id())).hasMessageContaining("MODEL-250");
    assertThat(slim.list()).singleElement().isInstanceOf(RegistryEntry.Damaged.class);
    assertThat(registry().load(saved.id()).fileSha256()).isEqualTo(saved.fileSha256());
  }

  @Test
  void changingTheThresholdsKeepsTheImportedModel() {
    Run run = ImportedModels.compared(folder).best();
    SealedModel first = registry().save("colleague", run.draft(Policy.initial()));

    SealedModel second = registry().revise(first.id(), Policy.of(1, 400, 600));

    assertThat(second.id().version()).isEqualTo(2);
    assertThat(second.model().scorer()).isEqualTo(first.model().scorer());
  }
}
