package org.riskbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.LinearScorer;

class ExactLogisticTest {
  private static TrainingSet random(int rows, int width, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] x = new double[rows][width];
    boolean[] y = new boolean[rows];
    double[] w = new double[rows];
    for (int i = 0; i < rows; i++) {
      double margin = -1;
      for (int j = 0; j < width; j++) {
        x[i][j] = random.nextInt(3) == 0 ? 0 : random.nextDouble(-2, 2);
        margin += (j % 3 - 1) * x[i][j];
      }
      y[i] = random.nextDouble() < 1 / (1 + Math.exp(-margin));
      w[i] = 1 + random.nextInt(2);
    }
    return new TrainingSet(x, y, w);
  }

  private static LinearScorer fit(TrainingSet set, double penalty) {
    return ExactLogistic.fit(set, penalty, JobContext.none());
  }

  /**
   * The optimum is where no small step lowers the loss: its slope, told by differences, is flat.
   */
  @Test
  void theWeightsAreTheOptimumOfThePenalisedLikelihood() {
    TrainingSet set = random(600, 7, 5);
    LinearScorer scorer = fit(set, 0.7);
    double[] weights = Arrays.copyOf(scorer.fraudWeights(), 8);
    weights[7] = scorer.fraudBias();
    for (int i = 0; i < weights.length; i++) {
      double[] more = weights.clone();
      double[] less = weights.clone();
      more[i] += 1e-4;
      less[i] -= 1e-4;
      assertThat((loss(set, more, 0.7) - loss(set, less, 0.7)) / 2e-4).isCloseTo(0, within(1e-6));
    }
  }

  private static double loss(TrainingSet set, double[] weights, double penalty) {
    double loss = 0;
    for (int row = 0; row < set.size(); row++) {
      double margin = weights[weights.length - 1];
      for (int i = 0; i < set.width(); i++) {
        margin += weights[i] * set.features()[row][i];
      }
      double signed = set.fraud()[row] ? margin : -margin;
      loss += set.weights()[row] * Math.log1p(Math.exp(-signed));
    }
    for (int i = 0; i < weights.length - 1; i++) {
      loss += penalty * weights[i] * weights[i] / 2;
    }
    return loss;
  }

  /** With a constant signal alone the model is the base rate, known in closed form. */
  @Test
  void withoutASignalTheBiasIsTheLogOddsOfTheBaseRate() {
    boolean[] fraud = new boolean[100];
    Arrays.fill(fraud, 0, 20, true);
    double[] weights = new double[100];
    Arrays.fill(weights, 1);
    LinearScorer scorer = fit(new TrainingSet(new double[100][1], fraud, weights), 1);

    assertThat(scorer.fraudBias()).isCloseTo(Math.log(20.0 / 80), within(1e-9));
    assertThat(scorer.fraudWeights()).containsExactly(0);
  }

  @Test
  void aWeightOfTwoIsTheSameRecordTwice() {
    TrainingSet set = random(80, 4, 9);
    double[][] x = new double[160][];
    boolean[] y = new boolean[160];
    int rows = 0;
    for (int i = 0; i < set.size(); i++) {
      for (int copy = 0; copy < set.weights()[i]; copy++) {
        x[rows] = set.features()[i];
        y[rows++] = set.fraud()[i];
      }
    }
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    LinearScorer copied =
        fit(new TrainingSet(Arrays.copyOf(x, rows), Arrays.copyOf(y, rows), ones), 1);

    double[] weighted = fit(set, 1).fraudWeights();
    for (int i = 0; i < weighted.length; i++) {
      assertThat(weighted[i]).isCloseTo(copied.fraudWeights()[i], within(1e-9));
    }
  }

  @Test
  void perfectSeparationStaysFinite() {
    double[][] x = {{-1}, {-2}, {1}, {2}};
    LinearScorer scorer =
        fit(
            new TrainingSet(x, new boolean[] {false, false, true, true}, new double[] {1, 1, 1, 1}),
            1e-6);

    assertThat(scorer.fraudWeights()[0]).isFinite().isPositive();
  }

  @Test
  void tooManyFeaturesAreRefusedWithAWayOut() {
    TrainingSet wide =
        new TrainingSet(new double[2][4_001], new boolean[] {true, false}, new double[] {1, 1});

    assertThatThrownBy(() -> fit(wide, 1)).hasMessageContaining("USE-215");
  }
}
