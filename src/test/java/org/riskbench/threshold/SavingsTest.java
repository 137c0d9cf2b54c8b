package org.riskbench.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.CostFactor;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Policy;
import org.riskbench.evaluation.Blocks;
import org.riskbench.evaluation.Interval;
import org.riskbench.job.JobContext;

class SavingsTest {
  private static final CostModel COSTS = CostModel.ASSUMED;
  private final int[] scores = new int[600];
  private final boolean[] fraud = new boolean[600];
  private final double[] amounts = new double[600];

  private Savings savings() {
    Random random = new Random(5);
    for (int i = 0; i < scores.length; i++) {
      fraud[i] = i % 10 == 0;
      scores[i] = fraud[i] ? 500 + random.nextInt(500) : random.nextInt(700);
      amounts[i] = 20 + random.nextInt(300);
    }
    MoneySweep sweep = MoneySweep.of(scores, fraud, new double[0], amounts);
    return new Savings(
        new Savings.Side(sweep, Savings.APPROVE_ALL),
        new Savings.Side(sweep, Policy.of(1, 600, 800).bands()));
  }

  @Test
  void thatWhichIsNotLostIsSaved() {
    Savings savings = savings();
    double lost = 0;
    for (int i = 0; i < scores.length; i++) {
      lost += fraud[i] ? 20 + 0.9 * amounts[i] : 0;
    }
    assertThat(savings.baseline().cost(COSTS).total()).isCloseTo(lost, within(1e-6));
    assertThat(savings.net(COSTS)).isPositive().isLessThan(lost);
  }

  @Test
  void theFactorsThatMatterComeFirst() {
    List<Savings.Swing> swings = savings().swings(COSTS);
    assertThat(swings)
        .extracting(Savings.Swing::width)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(swings).extracting(Savings.Swing::factor).contains(CostFactor.LOSS_SHARE);
    assertThat(swings)
        .as("nobody is reviewed by hand")
        .extracting(Savings.Swing::factor)
        .doesNotContain(CostFactor.REVIEW, CostFactor.REVIEW_CAUGHT);
    assertThat(swings)
        .filteredOn(each -> !each.factor().isMoney())
        .allMatch(each -> each.high() <= 1);
  }

  @Test
  void theIntervalHoldsTheSumAndNarrowsWithIndependence() {
    savings();
    double[] saved = Arrays.copyOf(amounts, amounts.length);
    double sum = Arrays.stream(saved).sum();
    int[] fewDays = new int[600];
    Arrays.setAll(fewDays, i -> (int) (amounts[i] / 80));

    Interval rows = Savings.interval(saved, Blocks.rows(fraud), 1, JobContext.none());
    Interval days = Savings.interval(saved, Blocks.days(fewDays), 1, JobContext.none());

    assertThat(rows.contains(sum)).isTrue();
    assertThat(days.high() - days.low()).isGreaterThan(rows.high() - rows.low());
    assertThat(Savings.interval(saved, Blocks.rows(fraud), 1, JobContext.none())).isEqualTo(rows);
  }

  @Test
  void aThresholdHoldsWhatIsAskedOfIt() {
    savings();
    ThresholdSweep sweep = ThresholdSweep.of(scores, fraud);
    for (double share : new double[] {0, 0.01, 0.2, 0.5, 0.99, 1}) {
      int byFpr = sweep.atFalsePositiveRate(share);
      assertThat(sweep.at(byFpr, 1001).falsePositiveRate().orElseThrow())
          .isLessThanOrEqualTo(share);
      assertThat(byFpr == 0 || sweep.at(byFpr - 1, 1001).falsePositiveRate().orElseThrow() > share)
          .isTrue();
      int byRecall = sweep.atRecall(share);
      assertThat(sweep.at(byRecall, 1001).recall().orElseThrow()).isGreaterThanOrEqualTo(share);
      assertThat(
              byRecall == 1001
                  || sweep.at(byRecall + 1, 1001).recall().orElseThrow() < share
                  || share == 0)
          .isTrue();
      int byApproval = sweep.atApprovalRate(share);
      assertThat(sweep.at(byApproval, 1001).approvalRate().orElseThrow())
          .isGreaterThanOrEqualTo(share);
    }
  }
}
