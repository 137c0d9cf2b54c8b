package org.riskbench.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.riskbench.schema.FlatRecord;

/** A snapshot made while records arrive is the state of one moment. */
class StateSnapshotTest {
  private static final byte[] SECRET =
      "thirty-two bytes of no secrecy!!".getBytes(StandardCharsets.US_ASCII);
  private static final int KEYS = 8_192;

  /** Records under many keys, fed by several threads, each numbered as it is taken. */
  private static final class Traffic {
    final VelocityState state;
    final List<Sighting> log = new ArrayList<>();

    Traffic(VelocityState state) {
      this.state = state;
    }

    int taken() {
      synchronized (log) {
        return log.size();
      }
    }

    Sighting random(SightingReader reader, FlatRecord record, SplittableRandom random) {
      record.clear();
      record.set(0, 1e12 + 100.0 * random.nextInt(5_000));
      record.set(1, "10." + random.nextInt(90) + ".0." + random.nextInt(250));
      record.set(2, "m" + random.nextInt(40) + "@x.org");
      record.set(3, random.nextInt(1_000) / 3.0);
      Sighting sighting = reader.newSighting();
      reader.read(record, sighting);
      return sighting;
    }

    void run(long seed, AtomicBoolean stopped) {
      SplittableRandom random = new SplittableRandom(seed);
      SightingReader reader = state.newReader(Attempts.SCHEMA);
      FlatRecord record = new FlatRecord(Attempts.SCHEMA);
      while (!stopped.get()) {
        Sighting sighting = random(reader, record, random);
        synchronized (log) {
          state.add(sighting, Long.MAX_VALUE);
          log.add(sighting);
        }
      }
    }
  }

  private record Moment(byte[] bytes, int taken) {}

  private static Moment moment(Traffic traffic) {
    StateSnapshot snapshot;
    int taken;
    synchronized (traffic.log) {
      snapshot = traffic.state.snapshot();
      taken = traffic.log.size();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    snapshot.writeTo(bytes);
    return new Moment(bytes.toByteArray(), taken);
  }

  @Test
  void aSnapshotAndWhatCameLaterAreTheStateWhileRecordsPourIn() throws Exception {
    Traffic traffic = new Traffic(new VelocityState(Attempts.plan(4), KEYS, SECRET));
    AtomicBoolean stopped = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    List<Moment> moments = new ArrayList<>();
    List<Future<?>> running = new ArrayList<>();
    try {
      for (int thread = 0; thread < 3; thread++) {
        long seed = thread;
        running.add(threads.submit(() -> traffic.run(seed, stopped)));
      }
      while (moments.size() < 6 || traffic.taken() < 40_000) {
        moments.add(moment(traffic));
      }
      stopped.set(true);
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      stopped.set(true);
      threads.shutdown();
    }
    StateDump live = StateDump.of(traffic.state);
    for (Moment moment : moments.subList(0, 6)) {
      VelocityState copy =
          VelocityState.read(new ByteArrayInputStream(moment.bytes()), KEYS, SECRET);
      traffic
          .log
          .subList(moment.taken(), traffic.log.size())
          .forEach(sighting -> copy.add(sighting, Long.MAX_VALUE));
      assertThat(StateDump.of(copy)).isEqualTo(live);
    }
    assertThat(traffic.state.evicted()).as("keys were given up on the way").isPositive();
  }

  @Test
  void aSnapshotBegunIsOfThatMomentHoweverLateItIsWritten() {
    Traffic traffic = new Traffic(new VelocityState(Attempts.plan(4), KEYS, SECRET));
    SplittableRandom random = new SplittableRandom(5);
    SightingReader reader = traffic.state.newReader(Attempts.SCHEMA);
    FlatRecord record = new FlatRecord(Attempts.SCHEMA);
    for (int i = 0; i < 8_000; i++) {
      traffic.state.add(traffic.random(reader, record, random), Long.MAX_VALUE);
    }
    StateDump before = StateDump.of(traffic.state);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (StateSnapshot snapshot = traffic.state.snapshot()) {
      for (int i = 0; i < 60_000; i++) {
        Sighting sighting = traffic.random(reader, record, random);
        traffic.state.add(sighting, Long.MAX_VALUE);
        traffic.state.addOutcome(sighting, i % 2 == 0);
      }
      snapshot.writeTo(bytes);
    }
    assertThat(StateDump.of(bytes.toByteArray())).isEqualTo(before);
    assertThat(traffic.state.evicted()).isPositive();
  }

  @Test
  void thereIsOneSnapshotAtATimeAndAnAbandonedOneLeavesNoTrace() {
    VelocityState state = new VelocityState(Attempts.plan(4), KEYS, SECRET);
    try (StateSnapshot abandoned = state.snapshot()) {
      assertThatThrownBy(state::snapshot).isInstanceOf(IllegalStateException.class);
      assertThat(abandoned).isNotNull();
    }
    assertThat(StateDump.of(state).cells()).isEmpty();
  }
}
