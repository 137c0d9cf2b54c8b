package org.riskbench.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.job.CancelledContext;
import org.riskbench.job.CancelledException;
import org.riskbench.job.JobContext;
import org.riskbench.problem.ProblemException;
import org.riskbench.scoring.NativeImportance;
import org.riskbench.scoring.RiskModel;

class ImportanceTest {
  private static final ImportancePlan PLAN = new ImportancePlan(2_000, 20, 3);
  private static final RiskModel MODEL = Planted.model();
  private static final KnownRecords RECORDS = Planted.records();

  private static ImportanceReport measured() {
    return Importance.of(MODEL, RECORDS, PLAN, JobContext.none());
  }

  private static CodeImportance of(ImportanceReport report, String code) {
    return report.codes().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPlantedColumnMattersMost() {
    CodeImportance first = measured().codes().get(0);

    assertThat(first.code()).isEqualTo("AMOUNT");
    assertThat(first.columns()).containsExactly("amount");
    assertThat(first.isClear()).isTrue();
    assertThat(first.aucLoss()).isGreaterThan(0.1);
    assertThat(first.recallLoss()).isGreaterThan(0.05);
  }

  @Test
  void theIntervalOfANoiseColumnHoldsNoLossAtAll() {
    CodeImportance noise = of(measured(), "NOISE");

    assertThat(noise.isClear()).isFalse();
    assertThat(noise.aucInterval().contains(0)).isTrue();
    assertThat(Math.abs(noise.aucLoss())).isLessThan(0.01);
  }

  @Test
  void theFeaturesOfOneColumnAreToldTogether() {
    assertThat(measured().codes())
        .extracting(CodeImportance::code)
        .containsExactlyInAnyOrder("AMOUNT", "AGE", "CHANNEL", "VERIFIED", "NOISE");
  }

  @Test
  void theFiguresWithNothingShuffledAreThoseOfTheEvaluation() {
    double[][] encoded = RECORDS.encode(MODEL, JobContext.none());
    ScoredRecords scored =
        ScoredRecords.of(MODEL.scorer().margins(encoded), new double[0], RECORDS.fraud());

    ImportanceReport report =
        Importance.of(MODEL, RECORDS, new ImportancePlan(3_000, 2, 1), JobContext.none());

    assertThat(report.auc()).isEqualTo(Evaluator.auc(scored));
    assertThat(report.recall())
        .isEqualTo(
            Evaluator.evaluate(scored, JobContext.none()).metrics().recallAtFpr().get(1).recall());
  }

  @Test
  void aLinearModelsOwnImportanceIsTheSizeOfItsWeights() {
    ImportanceReport report = measured();

    assertThat(report.own()).contains(NativeImportance.Method.WEIGHT);
    assertThat(of(report, "AMOUNT").ownShare().orElseThrow())
        .isGreaterThan(of(report, "NOISE").ownShare().orElseThrow());
    assertThat(report.codes().stream().mapToDouble(each -> each.ownShare().orElseThrow()).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void theSameSeedGivesTheSameFiguresOnAnyNumberOfThreads() {
    JobContext threads =
        new JobContext() {
          @Override
          public void progress(double fraction, String phaseKey) {}

          @Override
          public JobContext share(double weight, String phaseKey) {
            return this;
          }

          @Override
          public void checkpoint() {}

          @Override
          public <T> List<T> parallel(List<? extends Callable<T>> parts) {
            return parts.stream()
                .map(part -> ForkJoinPool.commonPool().submit(part))
                .toList()
                .stream()
                .map(future -> future.join())
                .toList();
          }
        };

    assertThat(Importance.of(MODEL, RECORDS, PLAN, threads)).isEqualTo(measured());
  }

  @Test
  void recordsOfOneClassTellNothing() {
    KnownRecords goods =
        RECORDS.only(
            java.util.stream.IntStream.range(0, RECORDS.size())
                .filter(i -> !RECORDS.fraud()[i])
                .toArray());

    assertThatThrownBy(() -> Importance.of(MODEL, goods, PLAN, JobContext.none()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("DATA-502");
  }

  @Test
  void itStopsWhenCancelled() {
    assertThatThrownBy(() -> Importance.of(MODEL, RECORDS, PLAN, new CancelledContext()))
        .isInstanceOf(CancelledException.class);
  }
}
