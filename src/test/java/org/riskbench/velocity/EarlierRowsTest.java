package org.riskbench.velocity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Rows;

class EarlierRowsTest {
  private static final VelocityPlan PLAN =
      new VelocityPlan("at", 1, List.of(), Map.of("mail", KeyRule.EMAIL), Duration.ofSeconds(40));

  private static int[] earlier(Rows rows, int row, String key, String window) {
    return EarlierRows.of(PLAN, List.of(key), rows, row).within(Window.parse(window));
  }

  @Test
  void asManyEarlierRowsAreNamedAsACountTells() {
    Rows rows = Attempts.random(5, 300, 90);
    for (String window : List.of("7s", "40s", "ever")) {
      for (String key : List.of("ip", "mail")) {
        VelocityPlan plan =
            PLAN.with(
                List.of(new VelocityFeature(List.of(key), Window.parse(window), Aggregate.COUNT)));
        double[] counts =
            VelocityColumns.of(plan, rows, Outcomes.NONE, JobContext.none()).values().get(0);
        for (int row = 0; row < rows.size(); row++) {
          double told = Double.isNaN(counts[row]) ? 0 : counts[row];
          assertThat(earlier(rows, row, key, window)).hasSize((int) told);
        }
      }
    }
  }

  @Test
  void theLatestComesFirst() {
    Rows rows = Attempts.random(6, 200, 90);
    double[] times = rows.numbers(0);
    for (int row = 0; row < rows.size(); row++) {
      double[] seen =
          Arrays.stream(earlier(rows, row, "ip", "ever")).mapToDouble(i -> times[i]).toArray();
      for (int i = 1; i < seen.length; i++) {
        assertThat(seen[i]).isLessThanOrEqualTo(seen[i - 1]);
      }
    }
  }

  @Test
  void aPlaceholderHasNoPast() {
    Rows rows = Attempts.random(7, 200, 90);
    PlaceholderKeys taken = new PlaceholderKeys(Map.of("ip", Set.of("10.0.0.1")));
    VelocityPlan plan = new VelocityPlan("at", 1, List.of(), Map.of(), PLAN.retention(), taken);
    for (int row = 0; row < rows.size(); row++) {
      String ip = rows.texts(1).get(row);
      if (ip.equals("10.0.0.1") || ip.equals("0.0.0.0") || ip.isEmpty()) {
        assertThat(EarlierRows.of(plan, List.of("ip"), rows, row).earlier()).isEmpty();
      }
    }
  }
}
