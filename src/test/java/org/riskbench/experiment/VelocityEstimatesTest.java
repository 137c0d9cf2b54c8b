package org.riskbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.CancelledException;
import org.riskbench.job.JobContext;
import org.riskbench.velocity.VelocityPlan;

class VelocityEstimatesTest {
  @TempDir private Path folder = Path.of("");

  private static List<VelocityEstimate> estimate(Dataset dataset, JobContext context) {
    return VelocityEstimates.estimate(dataset, Signups.SPLIT, Signups.plan(), context);
  }

  @Test
  void aCountThatTellsStandsOutFromOneThatDoesNot() {
    List<VelocityEstimate> found = estimate(Signups.usual(folder), JobContext.none());

    assertThat(found)
        .extracting(VelocityEstimate::feature)
        .containsExactlyElementsOf(Signups.plan().features());
    VelocityEstimate device = found.get(0);
    VelocityEstimate shop = found.get(1);
    assertThat(device.present()).isEqualTo(1);
    assertThat(device.auc()).isGreaterThan(0.9);
    assertThat(device.gain()).isGreaterThan(0.03);
    assertThat(shop.auc()).isBetween(0.5, 0.6);
    assertThat(shop.gain()).isCloseTo(0, within(0.01));
  }

  @Test
  void whatTheTestRowsHoldChangesNoEstimate() {
    assertThat(estimate(Signups.withOtherTestRows(folder), JobContext.none()))
        .isEqualTo(estimate(Signups.usual(folder), JobContext.none()));
  }

  @Test
  void withoutFeaturesThereIsNothingToEstimate() {
    assertThat(
            VelocityEstimates.estimate(
                Signups.usual(folder), Signups.SPLIT, VelocityPlan.NONE, JobContext.none()))
        .isEmpty();
  }

  @Test
  void estimatingStopsWhereverItIsCancelled() {
    Dataset dataset = Signups.usual(folder);
    CancelledAt never = new CancelledAt(Integer.MAX_VALUE);
    estimate(dataset, never);

    for (int at : new int[] {1, never.seen() / 2, never.seen()}) {
      CancelledAt context = new CancelledAt(at);
      assertThatThrownBy(() -> estimate(dataset, context)).isInstanceOf(CancelledException.class);
      assertThat(context.seen()).as("went on after it was cancelled").isEqualTo(at);
    }
  }
}
