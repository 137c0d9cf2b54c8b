package org.riskbench.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.WorkWeek;
import org.riskbench.threshold.ThresholdSweep;

class EntityDetectionTest {
  private final Made made = new Made(7);
  private final Cases cases = made.cases(WorkWeek.EVERY_DAY);

  /** Entities by the day of the record: fifty records each, about five of them fraud. */
  private static int entity(int row) {
    return row / 50;
  }

  private EntityDetection of(IntUnaryOperator key) {
    return EntityDetection.of(made.cases(made.keyed(key), WorkWeek.EVERY_DAY), "key");
  }

  @Test
  void theSweepEqualsFollowingEachEntityRecordByRecord() {
    EntityDetection found = of(EntityDetectionTest::entity);
    boolean[] fraud = cases.scored().records().fraud();
    double[] amount = cases.scored().records().amount();
    for (int from : new int[] {0, 1, 250, 480, 499, 700, 850, 1000, ThresholdSweep.NONE}) {
      Set<Integer> alerted = new HashSet<>();
      Map<Integer, Boolean> withFraud = new HashMap<>();
      double stopped = 0;
      double all = 0;
      for (int row = 0; row < Made.ROWS; row++) {
        if (made.scores[row] >= from) {
          alerted.add(entity(row));
        }
        if (fraud[row]) {
          withFraud.put(entity(row), true);
          all += amount[row];
          stopped += alerted.contains(entity(row)) ? amount[row] : 0;
        }
      }
      long hit = withFraud.keySet().stream().filter(alerted::contains).count();
      assertThat(found.accountDetectionRate(from).orElseThrow())
          .isEqualTo((double) hit / withFraud.size());
      assertThat(found.valueDetectionRate(from).orElseThrow())
          .isCloseTo(stopped / all, within(1e-12));
    }
  }

  @Test
  void recordsWithoutAKeyStandForThemselves() {
    EntityDetection alone = of(row -> -1);
    for (int from : new int[] {0, 300, 600, 900}) {
      assertThat(alone.accountDetectionRate(from).orElseThrow())
          .isCloseTo(
              cases.sweep().at(from, ThresholdSweep.NONE).recall().orElseThrow(), within(1e-12));
      assertThat(alone.valueDetectionRate(from).orElseThrow())
          .isCloseTo(
              cases.sweep().at(from, ThresholdSweep.NONE).fraudAmountCaught().orElseThrow(),
              within(1e-12));
    }
  }
}
