package org.riskbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.LinearScorer;

class RestraintTest {
  private static final TrainingSet ROWS = Samples.rows(800, 8, 2, 5);

  private static double[] weights(Restraint restraint) {
    return ExactLogistic.weigh(ROWS, restraint, JobContext.none()).weights();
  }

  /** Slope of the summed log loss by each weight. */
  private static double[] slopes(double[] weights) {
    double[] slopes = new double[ROWS.width()];
    for (int row = 0; row < ROWS.size(); row++) {
      double margin = weights[weights.length - 1];
      for (int i = 0; i < slopes.length; i++) {
        margin += weights[i] * ROWS.features()[row][i];
      }
      double residual = 1 / (1 + Math.exp(-margin)) - (ROWS.fraud()[row] ? 1 : 0);
      for (int i = 0; i < slopes.length; i++) {
        slopes[i] += residual * ROWS.features()[row][i];
      }
    }
    return slopes;
  }

  /** Where a weight is not 0 the slope and the pull are equal; else the slope is the smaller. */
  @Test
  void theLassoLeavesFeaturesOutAndIsAtItsOptimum() {
    double lasso = 25;
    double[] weights = weights(new Restraint(3, lasso, false));
    double[] slopes = slopes(weights);

    for (int i = 0; i < slopes.length; i++) {
      if (weights[i] == 0) {
        assertThat(Math.abs(slopes[i])).isLessThanOrEqualTo(lasso + 1e-4);
      } else {
        assertThat(slopes[i] + 3 * weights[i] + lasso * Math.signum(weights[i]))
            .isCloseTo(0, within(1e-3));
      }
    }
    assertThat(Arrays.stream(weights).filter(weight -> weight == 0).count()).isBetween(2L, 14L);
  }

  @Test
  void noWeightFallsBelowZeroWhereNoneMay() {
    double[] free = weights(Restraint.ridge(1));
    double[] bound = weights(new Restraint(1, 0, true));
    double[] slopes = slopes(bound);

    assertThat(Arrays.stream(free, 0, ROWS.width()).filter(weight -> weight < -0.2)).isNotEmpty();
    for (int i = 0; i < slopes.length; i++) {
      assertThat(bound[i]).isNotNegative();
      if (bound[i] == 0) {
        assertThat(slopes[i]).as("more of it would cost").isGreaterThan(-1e-3);
      } else {
        assertThat(slopes[i] + bound[i]).isCloseTo(0, within(1e-3));
      }
    }
  }

  @Test
  void aLassoOfNothingIsTheRidge() {
    double[] ridge = weights(new Restraint(2, 0, false));
    double[] descended = weights(new Restraint(2, 1e-12, false));

    for (int i = 0; i < ridge.length; i++) {
      assertThat(descended[i]).isCloseTo(ridge[i], within(1e-4));
    }
  }

  @Test
  void aShareOfThePenaltyCanSelect() {
    TrainingPlan plan = Learners.plan("logistic", Map.of("penalty", "40", "l1-share", "1"), 1);

    LinearScorer scorer = (LinearScorer) Trainers.train(plan, ROWS, JobContext.none()).scorer();

    assertThat(Arrays.stream(scorer.fraudWeights()).filter(weight -> weight == 0)).isNotEmpty();
    assertThat(plan.parameters()).containsEntry("l1-share", "1.0");
  }
}
