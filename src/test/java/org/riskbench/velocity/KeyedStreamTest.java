package org.riskbench.velocity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Rows;

class KeyedStreamTest {
  private static final byte[] SECRET = new byte[32];

  /** What one key has to know of one record. */
  private record Event(
      int entity, long key, long moment, boolean outcome, long time, int row, long[] numbers) {}

  @Property(tries = 80, seed = "11")
  void recordsTakenApartByTheirKeysAreToldWhatAllTogetherAre(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 300) int size,
      @ForAll @IntRange(min = 1, max = 500) int span) {
    Rows rows = Attempts.random(seed, size, span);
    Outcomes outcomes = Attempts.outcomes(rows, seed + 1);
    VelocityPlan plan = Attempts.plan(4);

    double[][] told = told(plan, events(plan, rows, outcomes), outcomes, size);

    VelocityColumns together = VelocityColumns.of(plan, rows, outcomes, JobContext.none());
    for (int row = 0; row < size; row++) {
      assertThat(told[row]).as("row %d", row).isEqualTo(together.row(row));
    }
  }

  /** As they may come from anywhere, sorted key by key and by moment. */
  private static List<Event> events(VelocityPlan plan, Rows rows, Outcomes outcomes) {
    KeyedStream stream = new KeyedStream(plan);
    SightingReader reader = stream.newReader(rows.schema(), SECRET);
    Sighting sighting = reader.newSighting();
    Rows.Cursor cursor = rows.cursor();
    List<Event> events = new ArrayList<>();
    for (int i = rows.size() - 1; i >= 0; i--) {
      int row = i;
      reader.read(cursor.at(row), sighting);
      long time = sighting.time();
      double known = Math.max(outcomes.knownAt()[row], time + 1.0);
      stream.split(
          sighting,
          (entity, key, numbers) -> {
            events.add(new Event(entity, key, time, false, time, row, numbers));
            if (stream.wantsOutcomes(entity) && Double.isFinite(known)) {
              long moment = (long) Math.ceil(known);
              events.add(new Event(entity, key, moment, true, time, row, numbers));
            }
          });
    }
    events.sort(
        Comparator.comparingInt(Event::entity)
            .thenComparingLong(Event::key)
            .thenComparingLong(Event::moment)
            .thenComparing(event -> !event.outcome()));
    return events;
  }

  private static double[][] told(
      VelocityPlan plan, List<Event> events, Outcomes outcomes, int size) {
    KeyedStream stream = new KeyedStream(plan);
    double[][] told = new double[size][plan.size()];
    for (double[] row : told) {
      Arrays.fill(row, Double.NaN);
    }
    for (int entity = 0; entity < stream.entities(); entity++) {
      KeyPass pass = stream.newPass(entity);
      int[] features = stream.features(entity);
      double[] answer = new double[features.length];
      long key = 0;
      for (Event event : events) {
        if (event.entity() != entity) {
          continue;
        }
        if (event.key() != key) {
          key = event.key();
          pass.begin();
        }
        if (event.outcome()) {
          pass.addOutcome(event.time(), outcomes.fraud()[event.row()]);
          continue;
        }
        pass.answer(event.time(), event.numbers(), answer, 0);
        pass.add(event.time(), event.numbers());
        for (int i = 0; i < features.length; i++) {
          told[event.row()][features[i]] = answer[i];
        }
      }
    }
    return told;
  }
}
