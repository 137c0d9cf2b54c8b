package org.riskbench.velocity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Rows;

class VelocityColumnsTest {
  private static VelocityColumns columns(VelocityPlan plan, Rows rows, Outcomes outcomes) {
    return VelocityColumns.of(plan, rows, outcomes, JobContext.none());
  }

  @Property(tries = 150, seed = "7")
  void everyValueIsWhatStrictlyEarlierRecordsSay(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 90) int size,
      @ForAll @IntRange(min = 1, max = 700) int span,
      @ForAll @IntRange(min = 1, max = 12) int cap) {
    Rows rows = Attempts.random(seed, size, span);
    Outcomes outcomes = Attempts.outcomes(rows, seed + 1);
    VelocityPlan plan = Attempts.plan(cap);
    PlainCount plain = new PlainCount(plan, rows, outcomes);
    VelocityColumns columns = columns(plan, rows, outcomes);
    for (int i = 0; i < plan.size(); i++) {
      VelocityFeature feature = plan.features().get(i);
      for (int row = 0; row < size; row++) {
        assertThat(Double.valueOf(columns.values().get(i)[row]))
            .as("%s of row %d", feature.name(), row)
            .isEqualTo(Double.valueOf(plain.value(feature, row)));
      }
    }
  }

  @Property(tries = 60, seed = "8")
  void permutingTheRowsChangesNoFeature(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 2, max = 300) int size,
      @ForAll @IntRange(min = 1, max = 200) int span) {
    Rows rows = Attempts.random(seed, size, span);
    int[] order = Attempts.shuffled(size, seed);
    Outcomes outcomes = Attempts.outcomes(rows, seed);
    double[] known = new double[size];
    boolean[] fraud = new boolean[size];
    for (int i = 0; i < size; i++) {
      known[i] = outcomes.knownAt()[order[i]];
      fraud[i] = outcomes.fraud()[order[i]];
    }
    VelocityPlan plan = Attempts.plan(5);
    VelocityColumns straight = columns(plan, rows, outcomes);
    VelocityColumns permuted = columns(plan, rows.select(order), new Outcomes(known, fraud));
    for (int i = 0; i < size; i++) {
      assertThat(permuted.row(i)).isEqualTo(straight.row(order[i]));
    }
  }

  @Property(tries = 60, seed = "9")
  void theServingPathGivesTheSameBitsOneRecordAtATime(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 2, max = 400) int size,
      @ForAll @IntRange(min = 1, max = 900) int span) {
    Rows rows = Attempts.random(seed, size, span);
    VelocityPlan plan = Attempts.plan(6);
    VelocityColumns columns = columns(plan, rows, Outcomes.NONE);
    VelocityState state = new VelocityState(plan);
    SightingReader reader = state.newReader(rows.schema());
    Sighting sighting = reader.newSighting();
    double[] answer = new double[plan.size()];
    Rows.Cursor cursor = rows.cursor();
    for (int row : TimeOrder.of(rows.numbers(0))) {
      reader.read(cursor.at(row), sighting);
      state.answer(sighting, answer);
      assertThat(answer).isEqualTo(columns.row(row));
      assertThat(state.add(sighting, Long.MAX_VALUE)).isEqualTo(Admission.TAKEN);
    }
  }

  @Test
  void aFeatureMeansTheSameWhateverElseIsAsked() {
    Rows rows = Attempts.random(3, 400, 600);
    Outcomes outcomes = Attempts.outcomes(rows, 3);
    VelocityPlan plan = Attempts.plan(4);
    VelocityColumns together = columns(plan, rows, outcomes);
    for (int i = 0; i < plan.size(); i++) {
      VelocityPlan alone = plan.with(List.of(plan.features().get(i)));
      assertThat(columns(alone, rows, outcomes).values().get(0))
          .as(plan.features().get(i).name())
          .isEqualTo(together.values().get(i));
    }
  }

  @Test
  void rowsWithoutATimeAreCountedAndToldNothing() {
    Rows rows = Attempts.random(5, 200, 100);
    VelocityColumns columns = columns(Attempts.plan(9), rows, Outcomes.NONE);
    int untimed = 0;
    for (int row = 0; row < rows.size(); row++) {
      if (Double.isNaN(rows.numbers(0)[row])) {
        untimed++;
        assertThat(columns.row(row)).containsOnly(Double.NaN);
      }
    }
    assertThat(columns.untimed()).isEqualTo(untimed).isPositive();
  }
}
