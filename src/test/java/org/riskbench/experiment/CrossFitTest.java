package org.riskbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.RecordWeights;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.feature.Algorithm;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.feature.FittedRecipe;
import org.riskbench.feature.FittingRows;
import org.riskbench.feature.RecipeFitter;
import org.riskbench.job.JobContext;
import org.riskbench.split.SplitPlan.Shares;
import org.riskbench.training.Learners;
import org.riskbench.training.TrainingPlan;

class CrossFitTest {
  private static final TrainingPlan LEARNS_BY_HEART =
      Learners.plan("logistic-sgd", Map.of("epochs", "100", "penalty", "0"), 1);

  @TempDir private Path folder = Path.of("");

  /** A model that has learnt noise by heart knows nothing, and its probabilities must say so. */
  @Test
  void whatWasLearntByHeartIsNotTakenForKnowledge() {
    Dataset noise = Payments.noise(folder);
    ExperimentReport report =
        Experiment.run(
            noise, Payments.plan(List.of(LEARNS_BY_HEART), Shares.defaults()), JobContext.none());
    int[] train = report.split().train();

    PartScores byHeart = PartScores.of(report.best().model(), noise, train, JobContext.none());

    assertThat(report.split().calibrate()).isEmpty();
    assertThat(Evaluator.evaluate(byHeart.records(), JobContext.none()).metrics().auc())
        .as("the scorer has learnt its rows by heart")
        .isGreaterThan(0.9);
    assertThat(meanOfFrauds(byHeart)).as("calibrated out of fold").isBetween(0.35, 0.7);
  }

  private static double meanOfFrauds(PartScores scores) {
    return IntStream.range(0, scores.size())
        .filter(i -> scores.records().fraud()[i])
        .mapToDouble(i -> scores.records().probability()[i])
        .average()
        .orElseThrow();
  }

  @Test
  void noMarginComesFromAModelThatSawItsOwnRow() {
    Dataset noise = Payments.noise(folder);
    int[] train = IntStream.range(0, noise.size()).filter(i -> i % 4 != 0).toArray();
    FittedRecipe fitted =
        RecipeFitter.fit(
            new FittingRows(
                noise.rows().select(train),
                noise.labels().isFraud(train),
                RecordWeights.of(noise, train)),
            EncodingPlan.auto(Algorithm.LINEAR));
    EncodedRows rows = EncodedRows.of(noise, train, fitted.trainingFeatures(), fitted.recipe());

    CalibratePart part =
        CrossFit.fit(
            LEARNS_BY_HEART, rows, Resampling.of(rows, Imbalance.NONE, 1), JobContext.none());

    assertThat(part.crossFitted()).isTrue();
    assertThat(part.margins()).hasSize(train.length);
    double auc =
        Evaluator.evaluate(ScoredRecords.of(part.margins(), part.fraud()), JobContext.none())
            .metrics()
            .auc();
    assertThat(auc).as("noise can't be foreseen").isBetween(0.3, 0.7);
  }

  @Test
  void aLargeEnoughCalibratePartIsUsedInstead() {
    Shares small = new Shares(0.3, 0, 0.2, 5);
    TrainingPlan learner = Learners.plan("logistic-sgd", 1);
    ExperimentReport report =
        Experiment.run(
            Payments.usual(folder), Payments.plan(List.of(learner), small), JobContext.none());

    assertThat(report.split().calibrate()).isNotEmpty();
    assertThat(report.best().evaluation().metrics().auc()).isGreaterThan(0.8);
  }
}
