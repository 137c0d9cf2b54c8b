package org.riskbench.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.Rows;

class SightingBytesTest {
  private static final byte[] SECRET =
      "thirty-two bytes of no secrecy!!".getBytes(StandardCharsets.US_ASCII);
  private static final VelocityPlan PLAN = Attempts.plan(5);

  private static VelocityState state(VelocityPlan plan) {
    return new VelocityState(plan, 1_000, SECRET);
  }

  private static byte[] bytes(VelocityState state, Rows rows, int row) {
    SightingReader reader = state.newReader(rows.schema());
    Sighting sighting = reader.newSighting();
    reader.read(rows.cursor().at(row), sighting);
    return SightingBytes.of(List.of(sighting), 17).toBytes();
  }

  /** Fed by kept bytes alone, as after a restart. */
  private static VelocityState replayed(VelocityPlan plan, Rows rows) {
    VelocityState source = state(PLAN);
    VelocityState state = state(plan);
    for (int row = 0; row < rows.size(); row++) {
      Sighting sighting = state.newSighting();
      assertThat(SightingBytes.read(bytes(source, rows, row)).fill(sighting)).isTrue();
      state.add(sighting, Long.MAX_VALUE);
    }
    return state;
  }

  private static VelocityState fed(VelocityPlan plan, Rows rows) {
    VelocityState state = state(plan);
    SightingReader reader = state.newReader(rows.schema());
    for (int row = 0; row < rows.size(); row++) {
      Sighting sighting = reader.newSighting();
      reader.read(rows.cursor().at(row), sighting);
      state.add(sighting, Long.MAX_VALUE);
    }
    return state;
  }

  @Test
  void keptSightingsFeedAStateAsTheRecordsDid() {
    Rows rows = Attempts.random(6, 300, 800);

    assertThat(StateDump.of(replayed(PLAN, rows))).isEqualTo(StateDump.of(fed(PLAN, rows)));
  }

  @Test
  void theyAlsoFeedDefinitionsThatNobodyKnewOfThen() {
    Rows rows = Attempts.random(6, 300, 800);
    VelocityPlan later =
        PLAN.with(
            List.of(
                new VelocityFeature(List.of("mail"), Window.parse("1m"), Aggregate.COUNT),
                new VelocityFeature(List.of("mail"), Window.EVER, Aggregate.MEAN, "paid")));

    assertThat(StateDump.of(replayed(later, rows))).isEqualTo(StateDump.of(fed(later, rows)));
  }

  @Test
  void whatWasNotKeptIsNotMadeUp() {
    Rows rows = Attempts.random(6, 3, 800);
    byte[] kept = bytes(state(PLAN), rows, 0);
    VelocityPlan otherRule = new VelocityPlan("at", 1, PLAN.features(), Map.of(), PLAN.retention());

    assertThat(SightingBytes.read(kept).fill(state(otherRule).newSighting()))
        .as("the same columns, evened out otherwise")
        .isFalse();
  }

  @Test
  void anOutcomeIsKeptAsTheRecordItIsAbout() {
    Rows rows = Attempts.random(6, 3, 800);
    SightingBytes record = SightingBytes.read(bytes(state(PLAN), rows, 0));
    SightingBytes fraud = SightingBytes.read(record.turnedOut(true).toBytes());

    assertThat(record.kind()).isEqualTo(SightingBytes.Kind.RECORD);
    assertThat(fraud.kind()).isEqualTo(SightingBytes.Kind.FRAUD);
    assertThat(fraud.now()).isEqualTo(17);
    assertThat(fraud.fill(state(PLAN).newSighting())).isTrue();
  }

  @Test
  void damagedBytesAreRefused() {
    byte[] bytes = bytes(state(PLAN), Attempts.random(6, 3, 800), 1);
    for (int length = 0; length < bytes.length; length++) {
      assertRefused(Arrays.copyOf(bytes, length));
    }
    for (int at = 0; at < bytes.length; at++) {
      byte[] changed = bytes.clone();
      changed[at] ^= 0x20;
      assertRefused(changed);
    }
    assertRefused(Arrays.copyOf(bytes, bytes.length + 1));
  }

  private static void assertRefused(byte[] bytes) {
    assertThatThrownBy(() -> SightingBytes.read(bytes))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).startsWith("STATE-10"));
  }
}
