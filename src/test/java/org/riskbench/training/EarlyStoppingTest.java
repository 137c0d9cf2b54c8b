package org.riskbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.LinearScorer;
import org.riskbench.scoring.Scorer;

class EarlyStoppingTest {
  private static final List<Holdout> LAST =
      List.of(new Holdout(IntStream.range(0, 400).toArray(), IntStream.range(400, 600).toArray()));

  /** Labels that nothing explains, and many features to learn them by heart from. */
  private static TrainingSet noise() {
    SplittableRandom random = new SplittableRandom(3);
    double[][] features = new double[600][60];
    boolean[] fraud = new boolean[600];
    double[] weights = new double[600];
    for (int i = 0; i < fraud.length; i++) {
      for (int j = 0; j < features[i].length; j++) {
        features[i][j] = random.nextDouble(-1, 1);
      }
      fraud[i] = random.nextBoolean();
      weights[i] = 1;
    }
    return new TrainingSet(features, fraud, weights);
  }

  private static int epochs(TrainingPlan plan, TrainingSet set, List<Holdout> holdouts) {
    TrainingPlan settled = PlanSearch.settle(plan, set, holdouts, JobContext.none());
    return Integer.parseInt(settled.parameters().getOrDefault("epochs", "0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"logistic-sgd", "factorization-machine"})
  void whatIsOnlyLearntByHeartIsStoppedEarly(String learner) {
    TrainingPlan plan = Learners.plan(learner, Map.of("penalty", "0"), 1);

    assertThat(epochs(plan, noise(), LAST)).isLessThanOrEqualTo(4);
  }

  @Test
  void aSignalIsLearntUntilItSettles() {
    TrainingPlan plan = Learners.plan("logistic-sgd", 1);

    assertThat(epochs(plan, Samples.rows(600, 4, 2, 7), LAST)).isGreaterThan(5);
  }

  @Test
  void epochsThatWereAskedForStay() {
    TrainingPlan plan = Learners.plan("logistic-sgd", Map.of("epochs", "3"), 1);

    assertThat(epochs(plan, noise(), LAST)).isEqualTo(3);
  }

  @Test
  void whatIsSettledLeavesNothingOpen() {
    TrainingPlan settled =
        PlanSearch.settle(Learners.plan("logistic-sgd", 1), noise(), LAST, JobContext.none());

    assertThat(PlanSearch.isOpen(settled)).isFalse();
    assertThat(settled.parameters()).containsEntry("penalty", "100.0");
  }

  /** Weights are shown and put back: the same bits come out in the end. */
  @Test
  void beingWatchedChangesNoBit() {
    TrainingSet rows = Samples.rows(300, 4, 2, 7);
    LogisticSgdPlan plan = new LogisticSgdPlan(5, 0.1, 1, 9);
    List<Scorer> seen = new ArrayList<>();
    EarlyStopping.Stepping learner = StepwiseLogistic.of(plan);
    Stepwise watched = new Stepwise(rows, JobContext.none());

    learner.train(watched, 5, weights -> seen.add(learner.scorer(watched, weights)));

    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    assertThat(seen.get(4)).isEqualTo(Trainers.train(plan, rows, JobContext.none()).scorer());
    assertThat(seen.get(1))
        .as("as if it had ended there")
        .isEqualTo(
            Trainers.train(new LogisticSgdPlan(2, 0.1, 1, 9), rows, JobContext.none()).scorer());
  }

  /** The penalty of the stepwise learner is that of the exact one. */
  @Test
  void stepsLeadToTheExactOptimumUnderThePenalty() {
    TrainingSet rows = Samples.rows(2_000, 4, 2, 7);
    double penalty = 50;

    LinearScorer exact = ExactLogistic.fit(rows, penalty, JobContext.none());
    LinearScorer stepwise =
        (LinearScorer)
            Trainers.train(new LogisticSgdPlan(100, 0.1, penalty, 1), rows, JobContext.none())
                .scorer();

    for (int i = 0; i < rows.width(); i++) {
      assertThat(stepwise.fraudWeights()[i] - stepwise.goodWeights()[i])
          .isCloseTo(exact.fraudWeights()[i], within(0.03));
    }
  }
}
