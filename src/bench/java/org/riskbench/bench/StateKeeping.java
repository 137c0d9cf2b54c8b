package org.riskbench.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Schema;
import org.riskbench.signing.DeskSecret;
import org.riskbench.state.LiveStates;
import org.riskbench.state.PastReader;
import org.riskbench.state.RedisAddress;
import org.riskbench.state.RedisStates;
import org.riskbench.state.SightingSource;
import org.riskbench.state.StatePlan;
import org.riskbench.state.States;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.Window;

/**
 * What it costs to know earlier records: one record in memory, with a folder and in a Redis; a
 * snapshot of many keys and how long a record waits meanwhile; a restart.
 */
final class StateKeeping {
  private static final Schema INPUTS =
      new Schema(
          List.of(
              new Column("at", ColumnKind.TIME, ColumnRole.TIME),
              new Column("ip", ColumnKind.TEXT, ColumnRole.ENTITY),
              new Column("device", ColumnKind.TEXT, ColumnRole.ENTITY),
              new Column("paid", ColumnKind.NUMBER, ColumnRole.AMOUNT)));
  private static final VelocityPlan PLAN = plan();
  private static final long START = 1_767_225_600_000L;
  private static final int PASSES = 200_000;
  private static final int REDIS_PASSES = 20_000;

  private final SplittableRandom random = new SplittableRandom(1);
  private final DeskSecret secret = DeskSecret.ofThisRun();
  private final Path folder;
  private final int keys;
  private long arrived;

  private StateKeeping(Path folder, int keys) {
    this.folder = folder;
    this.keys = keys;
  }

  private static VelocityPlan plan() {
    return new VelocityPlan(
        "at",
        1,
        List.of(
            new VelocityFeature(List.of("ip"), Window.parse("1h"), Aggregate.COUNT),
            new VelocityFeature(List.of("ip"), Window.parse("24h"), Aggregate.SUM, "paid"),
            new VelocityFeature(List.of("ip"), Window.parse("24h"), Aggregate.DISTINCT, "device"),
            new VelocityFeature(List.of("device"), Window.parse("7d"), Aggregate.COUNT),
            new VelocityFeature(List.of("device"), Window.EVER, Aggregate.SINCE_FIRST)),
        Map.of(),
        VelocityPlan.USUAL_RETENTION);
  }

  /** Arguments: folder to write to, keys, address of a Redis (optional). */
  public static void main(String[] args) throws Exception {
    StateKeeping bench = new StateKeeping(Path.of(args[0]), Integer.parseInt(args[1]));
    bench.run(args.length > 2 ? Optional.of(args[2]) : Optional.empty());
  }

  private void run(Optional<String> redis) throws Exception {
    Measured.version("Java " + Runtime.version());
    try (States memory = LiveStates.inMemory()) {
      Measured.figure("memory_pass_us", microseconds(memory, PASSES));
    }
    try (States kept = open(folder.resolve("small"))) {
      Measured.figure("folder_pass_us", microseconds(kept, PASSES));
    }
    if (redis.isPresent()) {
      try (States shared =
          RedisStates.open(RedisAddress.parse(redis.get(), Optional.empty()), secret)) {
        Measured.figure("redis_pass_us", microseconds(shared, REDIS_PASSES));
      }
    }
    manyKeys();
  }

  private LiveStates open(Path where) {
    return LiveStates.open(
        StatePlan.of(where, secret).snapshotting(Long.MAX_VALUE, Duration.ofDays(1)),
        SightingSource.NONE,
        Clock.systemUTC());
  }

  /** Records under few keys, as the busiest see them; the first half warms up. */
  private double microseconds(States states, int passes) {
    PastReader reader = states.of(PLAN).newReader(INPUTS, clock());
    FlatRecord record = new FlatRecord(INPUTS);
    for (int i = 0; i < passes; i++) {
      reader.tell(fill(record, 20_000), PastReader.Use.TAKE);
    }
    long begun = System.nanoTime();
    for (int i = 0; i < passes; i++) {
      reader.tell(fill(record, 20_000), PastReader.Use.TAKE);
    }
    return (System.nanoTime() - begun) / 1e3 / passes;
  }

  private FlatRecord fill(FlatRecord record, int among) {
    arrived++;
    record.clear();
    record.set(0, START + arrived * 5.0);
    record.set(1, "198." + random.nextInt(among));
    record.set(2, "d" + random.nextInt(among));
    record.set(3, random.nextInt(10_000) / 100.0);
    return record;
  }

  private static Clock clock() {
    return Clock.fixed(Instant.ofEpochMilli(START * 2), ZoneOffset.UTC);
  }

  private void manyKeys() throws Exception {
    Path place = folder.resolve("large");
    try (LiveStates states = open(place)) {
      PastReader reader = states.of(PLAN).newReader(INPUTS, clock());
      FlatRecord record = new FlatRecord(INPUTS);
      while (states.known(PLAN).orElseThrow().keys() < keys) {
        for (int i = 0; i < 10_000; i++) {
          reader.tell(fill(record, keys), PastReader.Use.TAKE);
        }
      }
      reader.release();
      pauses("quiet", reader, record, () -> Thread.sleep(1_000));
      pauses("snapshot", reader, record, () -> snapshots(states));
      Measured.figure("keys", states.known(PLAN).orElseThrow().keys());
    }
    Measured.figure("snapshot_mb", size(place) / 1e6);
    long begun = System.nanoTime();
    try (LiveStates again = open(place)) {
      Measured.figure("restart_s", (System.nanoTime() - begun) / 1e9);
      again.of(PLAN);
    }
  }

  private static void snapshots(LiveStates states) {
    for (int i = 0; i < 3; i++) {
      long begun = System.nanoTime();
      states.snapshot();
      Measured.figure("snapshot_s", (System.nanoTime() - begun) / 1e9);
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  /** How long records take while something else goes on. */
  private void pauses(String name, PastReader reader, FlatRecord record, Work work)
      throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    Thread other =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              } finally {
                done.set(true);
              }
            });
    long[] took = new long[10_000_000];
    int passes = 0;
    other.start();
    while (!done.get() && passes < took.length) {
      fill(record, keys);
      long begun = System.nanoTime();
      reader.tell(record, PastReader.Use.TAKE_UNLOGGED);
      took[passes++] = System.nanoTime() - begun;
    }
    other.join();
    long[] sorted = Arrays.copyOf(took, passes);
    Arrays.sort(sorted);
    Measured.figure(name + "_median_us", sorted[passes / 2] / 1e3);
    Measured.figure(name + "_p99.9_us", sorted[(int) (passes * 0.999)] / 1e3);
    Measured.figure(name + "_longest_ms", sorted[passes - 1] / 1e6);
  }

  private static long size(Path place) throws Exception {
    long largest = 0;
    try (var files = Files.list(place)) {
      for (Path file : files.toList()) {
        largest = Math.max(largest, Files.size(file));
      }
    }
    return largest;
  }
}
