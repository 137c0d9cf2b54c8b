package org.riskbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.JobContext;
import org.riskbench.ui.session.Visits;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.VelocitySuggester;
import org.riskbench.velocity.Window;

class RecordPastTest {
  private static final Dataset DATA = Visits.data();

  private static VelocityPlan plan() {
    VelocityPlan suggested = VelocitySuggester.suggest(DATA.rows());
    List<VelocityFeature> features = new ArrayList<>(suggested.features());
    features.add(new VelocityFeature(List.of("ip"), Window.parse("7d"), Aggregate.FRAUD_SHARE));
    return suggested.with(features);
  }

  @Test
  void aRecordIsToldTheSameToTheLastBitAsInTraining() {
    VelocityPlan plan = plan();
    Past past = Past.of(plan, DATA, JobContext.none());
    for (int row = 0; row < DATA.size(); row += 37) {
      double[] told =
          RecordPast.of(DATA, plan, row, 5, JobContext.none()).features().stream()
              .mapToDouble(RecordPast.Told::value)
              .toArray();
      assertThat(told).as("row " + row).isEqualTo(past.columns().row(row));
    }
  }

  @Test
  void theLatestOfTheRecordsThatAreCountedAreNamed() {
    VelocityFeature count = new VelocityFeature(List.of("device"), Window.EVER, Aggregate.COUNT);
    VelocityPlan plan = plan().with(List.of(count));
    int row = lastOf("device-0");

    RecordPast.Told told = RecordPast.of(DATA, plan, row, 50, JobContext.none()).features().get(0);

    assertThat(told.records()).isEqualTo((int) told.value()).isGreaterThan(50);
    assertThat(told.latest()).hasSize(50).doesNotContain(row);
    assertThat(Arrays.stream(told.latest()).mapToObj(RecordPastTest::device))
        .containsOnly("device-0");
  }

  private static int lastOf(String device) {
    int row = DATA.size() - 1;
    while (!device(row).equals(device)) {
      row--;
    }
    return row;
  }

  private static String device(int row) {
    return DATA.rows().texts(2).get(row);
  }
}
