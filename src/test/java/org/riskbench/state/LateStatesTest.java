package org.riskbench.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.KeyRule;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.Window;

class LateStatesTest {
  private static final Schema INPUTS =
      new Schema(
          List.of(
              new Column("at", ColumnKind.TIME, ColumnRole.TIME),
              new Column("email", ColumnKind.TEXT, ColumnRole.ENTITY)));
  private static final VelocityPlan PLAN =
      new VelocityPlan(
          "at",
          1,
          List.of(new VelocityFeature(List.of("email"), Window.parse("1h"), Aggregate.COUNT)),
          Map.of("email", KeyRule.EMAIL),
          VelocityPlan.USUAL_RETENTION);
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  /** Goes on only when told to. */
  private static final class SetClock extends Clock {
    private Instant now = START;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final SetClock clock = new SetClock();
  private final AtomicInteger openings = new AtomicInteger();

  private LateStates late() {
    return new LateStates(
        () -> {
          openings.incrementAndGet();
          return LiveStates.inMemory();
        },
        Duration.ofMinutes(1),
        clock);
  }

  private static FlatRecord record() {
    FlatRecord record = new FlatRecord(INPUTS);
    record.set(0, (double) START.toEpochMilli());
    record.set(1, "sam@example.com");
    return record;
  }

  @Test
  void nothingIsOpenedBeforeARecordAsks() {
    PastReader reader = late().of(PLAN).newReader(INPUTS, clock);
    assertThat(openings).hasValue(0);
    assertThat(reader.tell(record(), PastReader.Use.TAKE)).containsExactly(0);
    assertThat(reader.tell(record(), PastReader.Use.TAKE)).hasSize(1);
    assertThat(openings).hasValue(1);
  }

  @Test
  void aPauseLetsGoOfWhatWasOpen() {
    PastReader reader = late().of(PLAN).newReader(INPUTS, clock);
    reader.tell(record(), PastReader.Use.TAKE);
    clock.now = START.plusSeconds(59);
    reader.tell(record(), PastReader.Use.TAKE);
    assertThat(openings).hasValue(1);
    clock.now = clock.now.plusSeconds(61);
    reader.tell(record(), PastReader.Use.TAKE);
    assertThat(openings).hasValue(2);
  }

  @Test
  void whatCanNotBeOpenedIsAskedForAgainByTheNextRecord() {
    LateStates broken =
        new LateStates(
            () -> {
              openings.incrementAndGet();
              throw Problem.error("STATE-122", "Gone.", "").asException();
            },
            Duration.ofMinutes(1),
            clock);
    PastReader reader = broken.of(PLAN).newReader(INPUTS, clock);
    for (int i = 1; i <= 2; i++) {
      assertThatThrownBy(() -> reader.tell(record(), PastReader.Use.TAKE))
          .isInstanceOf(ProblemException.class);
      assertThat(openings).hasValue(i);
    }
    reader.release();
  }

  @Test
  void whoWaitedWhileTheyCouldNotBeOpenedDoesNotWaitAgain() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    LateStates broken =
        new LateStates(
            () -> {
              openings.incrementAndGet();
              awaitQuietly(goOn);
              throw Problem.error("STATE-122", "Gone.", "").asException();
            },
            Duration.ofMinutes(1),
            clock);
    AtomicInteger refused = new AtomicInteger();
    List<Thread> askers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread asker = new Thread(() -> ask(broken, refused));
      asker.start();
      askers.add(asker);
    }
    while (askers.stream().filter(each -> each.getState() == Thread.State.BLOCKED).count() < 3) {
      Thread.onSpinWait(); // until all but one stand in line
    }

    goOn.countDown();
    for (Thread asker : askers) {
      asker.join();
    }

    assertThat(refused).hasValue(4);
    assertThat(openings).hasValue(1);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void ask(LateStates states, AtomicInteger refused) {
    try {
      states.states();
    } catch (ProblemException e) {
      refused.incrementAndGet();
    }
  }

  @Test
  void aModelThatCountsNothingNeverAsks() {
    VelocityPlan nothing = VelocityPlan.NONE;
    PastReader reader = late().of(nothing).newReader(INPUTS, clock);
    assertThat(reader.tell(record(), PastReader.Use.TAKE)).isEmpty();
    assertThat(openings).hasValue(0);
  }
}
