package org.riskbench.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobContext;

class PenaltySearchTest {
  private static final TrainingPlan OPEN = Learners.plan("logistic", 1);

  /** Many features, of which the first tells as much as {@code strength} says. */
  private static TrainingSet rows(double strength) {
    SplittableRandom random = new SplittableRandom(3);
    int size = 400;
    double[][] features = new double[size][30];
    boolean[] fraud = new boolean[size];
    double[] weights = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < features[i].length; j++) {
        features[i][j] = random.nextDouble(-1, 1);
      }
      double margin = strength * features[i][0];
      fraud[i] = random.nextDouble() < 1 / (1 + Math.exp(-margin));
      weights[i] = 1;
    }
    return new TrainingSet(features, fraud, weights);
  }

  private static List<Holdout> holdouts() {
    return List.of(
        new Holdout(IntStream.range(0, 200).toArray(), IntStream.range(200, 400).toArray()),
        new Holdout(IntStream.range(200, 400).toArray(), IntStream.range(0, 200).toArray()));
  }

  private static double penalty(TrainingPlan plan, TrainingSet set, List<Holdout> holdouts) {
    TrainingPlan settled = PlanSearch.settle(plan, set, holdouts, JobContext.none());
    return ((LogisticPlan) settled).penalty();
  }

  @Test
  void noiseIsPenalisedMoreThanASignal() {
    double noise = penalty(OPEN, rows(0), holdouts());
    double signal = penalty(OPEN, rows(30), holdouts());

    assertThat(noise).isGreaterThan(signal);
    assertThat(noise).isGreaterThanOrEqualTo(30);
  }

  @Test
  void aPenaltyThatWasAskedForStays() {
    assertThat(penalty(new LogisticPlan(7, 1), rows(0), holdouts())).isEqualTo(7);
  }

  @Test
  void whereNothingCanBeHeldOutThePenaltyIsTheUsualOne() {
    assertThat(penalty(OPEN, rows(0), List.of())).isEqualTo(1);
  }

  @Test
  void otherLearnersAreLeftAsTheyAre() {
    TrainingPlan plan = Learners.plan("scorecard", 1);

    assertThat(PlanSearch.settle(plan, rows(0), holdouts(), JobContext.none())).isSameAs(plan);
  }
}
