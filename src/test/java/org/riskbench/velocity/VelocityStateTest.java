package org.riskbench.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riskbench.schema.FlatRecord;

class VelocityStateTest {
  private static final double NOON = 1.7e12;
  private static final VelocityFeature COUNT =
      new VelocityFeature(List.of("ip"), Window.parse("1h"), Aggregate.COUNT);
  private static final VelocityPlan PLAN = plan(COUNT);

  private static VelocityPlan plan(VelocityFeature... features) {
    return new VelocityPlan(
        "at",
        1,
        List.of(features),
        Map.of("ip", KeyRule.IP, "mail", KeyRule.EMAIL),
        VelocityPlan.USUAL_RETENTION);
  }

  /** A state with its reader, fed by hand. */
  private static final class Desk {
    final VelocityState state;
    final SightingReader reader;
    final FlatRecord record = new FlatRecord(Attempts.SCHEMA);

    Desk(VelocityState state) {
      this.state = state;
      this.reader = state.newReader(Attempts.SCHEMA);
    }

    Sighting sight(String ip, double seconds) {
      record.clear();
      record.set(0, NOON + seconds * 1_000);
      record.set(1, ip);
      Sighting sighting = reader.newSighting();
      reader.read(record, sighting);
      return sighting;
    }

    Admission add(String ip, double seconds) {
      return state.add(sight(ip, seconds), Long.MAX_VALUE);
    }

    double first(String ip, double seconds) {
      double[] out = new double[state.plan().size()];
      state.answer(sight(ip, seconds), out);
      return out[0];
    }
  }

  @Test
  void askingChangesNothing() {
    Desk desk = new Desk(new VelocityState(PLAN));
    desk.add("10.0.0.1", 0);

    assertThat(desk.first("10.0.0.1", 1)).isEqualTo(1);
    assertThat(desk.first("10.0.0.1", 1)).isEqualTo(1);
    assertThat(desk.state.records()).isEqualTo(1);
  }

  @Test
  void recordsOfOneMomentNeverSeeEachOther() {
    Desk desk = new Desk(new VelocityState(PLAN));
    desk.add("10.0.0.1", 0);
    desk.add("10.0.0.1", 0);

    assertThat(desk.first("10.0.0.1", 0)).isZero();
    assertThat(desk.first("10.0.0.1", 0.001)).isEqualTo(2);
  }

  @Test
  void theWindowHoldsItsOldestMoment() {
    Desk desk = new Desk(new VelocityState(PLAN));
    desk.add("10.0.0.1", 0);

    assertThat(desk.first("10.0.0.1", 3_600)).isEqualTo(1);
    assertThat(desk.first("10.0.0.1", 3_600.001)).isZero();
  }

  @Test
  void aLateRecordTakesItsPlaceAmongTheOthers() {
    Desk desk = new Desk(new VelocityState(PLAN));
    desk.add("10.0.0.1", 600);

    assertThat(desk.add("10.0.0.1", 400)).isEqualTo(Admission.TAKEN);
    assertThat(desk.first("10.0.0.1", 500)).isEqualTo(1);
    assertThat(desk.first("10.0.0.1", 700)).isEqualTo(2);
  }

  @Test
  void oneThatIsTooLateIsAnsweredButNotKept() {
    Desk desk = new Desk(new VelocityState(PLAN));
    desk.add("10.0.0.1", 600);

    assertThat(desk.add("10.0.0.1", 299.9)).isEqualTo(Admission.TOO_LATE);
    assertThat(desk.first("10.0.0.1", 700)).isEqualTo(1);
  }

  @Test
  void oneAheadOfTheClockIsNotKept() {
    Desk desk = new Desk(new VelocityState(PLAN));

    assertThat(desk.state.add(desk.sight("10.0.0.1", 61), (long) NOON)).isEqualTo(Admission.AHEAD);
    assertThat(desk.state.add(desk.sight("10.0.0.1", 60), (long) NOON)).isEqualTo(Admission.TAKEN);
  }

  @Test
  void placeholdersAreMissingAndNeverCounted() {
    Desk desk = new Desk(new VelocityState(PLAN));
    for (String nobody : List.of("0.0.0.0", "Unknown", "", " - ", "::")) {
      desk.add(nobody, 0);
      assertThat(desk.first(nobody, 1)).as(nobody).isNaN();
    }
    assertThat(desk.state.keys()).isZero();
  }

  @Test
  void spellingsOfOneKeyAreOneKey() {
    Desk desk = new Desk(new VelocityState(PLAN));
    desk.add("2001:db8:0:1::5", 0);
    desk.add("2001:0DB8:0:1:ffff::9", 1);
    desk.add("::ffff:10.0.0.9", 2);

    assertThat(desk.first("2001:db8:0:1::77", 3)).isEqualTo(2);
    assertThat(desk.first("2001:db8:0:2::77", 3)).isZero();
    assertThat(desk.first("10.0.0.9", 3)).isEqualTo(1);
  }

  @Test
  void countsStopAtTheCap() {
    Desk desk =
        new Desk(
            new VelocityState(
                plan(
                    new VelocityFeature(
                        List.of("ip"), Window.parse("1h"), Aggregate.COUNT, "", 50))));
    for (int i = 0; i < 5_000; i++) {
      desk.add("10.0.0.1", i * 0.01);
    }
    assertThat(desk.first("10.0.0.1", 60)).isEqualTo(50);
  }

  @Test
  void whatLeavesEveryWindowIsForgotten() {
    Desk desk = new Desk(new VelocityState(PLAN));
    for (int i = 0; i < 50_000; i++) {
      desk.add("10.1." + i / 250 + "." + (1 + i % 250), i * 10);
    }
    assertThat(desk.state.keys()).isLessThan(10_000);
    assertThat(desk.state.evicted()).isZero();
  }

  @Test
  void keysGivenUpForWantOfRoomAreCounted() {
    Desk desk = new Desk(new VelocityState(PLAN, 5_000));
    for (int i = 0; i < 12_000; i++) {
      desk.add("10.1." + i / 250 + "." + (1 + i % 250), i * 0.01);
    }
    assertThat(desk.state.keys()).isLessThanOrEqualTo(5_000);
    assertThat(desk.state.evicted()).isPositive();
    assertThat(desk.first("10.1.47.250", 121)).as("the latest key is kept").isEqualTo(1);
  }

  @Test
  void aStateSaysHowMuchOfItsWindowItHasSeen() {
    Desk desk = new Desk(new VelocityState(PLAN));
    assertThat(desk.state.coverage((long) NOON)).isZero();
    desk.add("10.0.0.1", 0);

    assertThat(desk.state.coverage((long) NOON + 900_000)).isCloseTo(0.25, within(1e-12));
    assertThat(desk.state.coverage((long) NOON + Duration.ofHours(5).toMillis())).isEqualTo(1);
  }

  @Test
  void aDefinitionIsItsContentNotItsModel() {
    VelocityFeature other = new VelocityFeature(List.of("ip"), Window.EVER, Aggregate.SINCE_LAST);

    assertThat(plan(other, COUNT).fingerprint(COUNT)).isEqualTo(PLAN.fingerprint(COUNT));
    assertThat(
            new VelocityPlan("at", 1, List.of(COUNT), Map.of(), VelocityPlan.USUAL_RETENTION)
                .fingerprint(COUNT))
        .as("another way to even out the key")
        .isNotEqualTo(PLAN.fingerprint(COUNT));
  }
}
