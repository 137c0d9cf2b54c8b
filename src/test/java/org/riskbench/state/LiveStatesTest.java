package org.riskbench.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.job.JobContext;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.FlatRecord;
import org.riskbench.signing.DeskSecret;
import org.riskbench.velocity.Admission;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.VelocityState;
import org.riskbench.velocity.Window;

/** States that outlive a process, and what happens when it dies. */
class LiveStatesTest {
  private final Path folder;
  private final DeskSecret secret = DeskSecret.ofThisRun();

  LiveStatesTest(@TempDir Path home) {
    folder = home.resolve("state");
  }

  private StatePlan plan(Path where) {
    return new StatePlan(
        where, secret, 1_000, 1_000_000, Duration.ofHours(1), Duration.ofSeconds(20));
  }

  private LiveStates open(SightingSource log) {
    return LiveStates.open(plan(folder), log, Arrivals.CLOCK);
  }

  private static void feed(
      States states, VelocityPlan plan, List<FlatRecord> records, MemoryLog log) {
    PastReader reader = states.of(plan).newReader(Arrivals.SCHEMA, Arrivals.CLOCK);
    for (FlatRecord record : records) {
      reader.tell(record, PastReader.Use.TAKE);
      log.keep(reader);
    }
    reader.release();
  }

  private static List<double[]> once(VelocityPlan plan, List<FlatRecord> records) {
    try (States states = LiveStates.numberedInMemory()) {
      feed(states, plan, records, new MemoryLog());
      return Arrivals.probes(states.of(plan));
    }
  }

  /** What a state knows that is fed from a log alone, from the beginning. */
  private List<double[]> replayed(VelocityPlan plan, Map<Long, byte[]> kept, Path empty) {
    try (States states = LiveStates.open(plan(empty), new MemoryLog(kept), Arrivals.CLOCK)) {
      return Arrivals.probes(states.of(plan));
    }
  }

  private static void assertSame(List<double[]> one, List<double[]> other) {
    assertThat(one).hasSameSizeAs(other);
    for (int i = 0; i < one.size(); i++) {
      assertThat(one.get(i)).isEqualTo(other.get(i));
    }
  }

  private static void assertRefused(Runnable work, String code) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
  }

  @Test
  void theLogMayForgetWhatTheSnapshotBeforeTheLastHoldsAndNoWindowReaches() {
    MemoryLog log = new MemoryLog();
    VelocityPlan plan = Arrivals.PLAN;
    List<FlatRecord> records = Arrivals.random(3, 300);
    List<Long> known = new ArrayList<>(List.of(0L));
    try (LiveStates states = open(log)) {
      for (int part = 0; part < 3; part++) {
        feed(states, plan, records.subList(100 * part, 100 * part + 100), log);
        states.snapshot();
        known.add(log.kept.lastKey());
      }

      assertThat(log.forgettable).isEqualTo(known.subList(0, 3));
      long horizon = Math.max(Duration.ofDays(30).toMillis(), plan.horizon());
      assertThat(log.youngest)
          .isEqualTo(Arrivals.CLOCK.millis() - horizon - VelocityState.MAX_LATENESS);
    }
  }

  @Test
  void aStopAndAStartChangeNothing() {
    List<FlatRecord> records = Arrivals.random(1, 600);
    MemoryLog log = new MemoryLog();
    for (int part = 0; part < 6; part++) {
      try (LiveStates states = open(log)) {
        feed(states, Arrivals.PLAN, records.subList(part * 100, part * 100 + 100), log);
      }
    }
    try (LiveStates states = open(log)) {
      assertSame(Arrivals.probes(states.of(Arrivals.PLAN)), once(Arrivals.PLAN, records));
      assertThat(states.troubles()).isEmpty();
    }
  }

  @Test
  void aCleanStopNeedsNoLog() {
    List<FlatRecord> records = Arrivals.random(2, 200);
    try (LiveStates states = open(SightingSource.NONE)) {
      feed(states, Arrivals.PLAN, records, new MemoryLog());
    }
    try (LiveStates states = open(SightingSource.NONE)) {
      assertThat(states.known(Arrivals.PLAN)).isPresent();
      assertSame(Arrivals.probes(states.of(Arrivals.PLAN)), once(Arrivals.PLAN, records));
    }
  }

  @Test
  void numbersGoOnAfterARestart() {
    MemoryLog log = new MemoryLog();
    for (int part = 0; part < 3; part++) {
      try (LiveStates states = open(log)) {
        feed(states, Arrivals.PLAN, Arrivals.random(part, 50), log);
      }
    }
    assertThat(log.kept.keySet()).doesNotHaveDuplicates();
    assertThat(log.kept.lastKey()).isEqualTo(log.kept.size());
  }

  @Test
  void aFolderCopiedAtAnyMomentAndTheLogTellEveryRecordOnce() throws Exception {
    MemoryLog log = new MemoryLog();
    List<Path> copies = new ArrayList<>();
    List<Map<Long, byte[]>> logs = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try (LiveStates states = open(log)) {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < 3; thread++) {
        List<FlatRecord> records = Arrivals.close(thread, 700);
        running.add(threads.submit(() -> feed(states, Arrivals.PLAN, records, log)));
      }
      Future<?> snapshots = threads.submit(() -> snapshots(states, running));
      while (copies.size() < 12) {
        if (log.kept.size() >= 150 * copies.size()) {
          copies.add(copied(folder.resolveSibling("copy" + copies.size())));
          logs.add(Map.copyOf(log.kept));
        }
        Thread.onSpinWait();
      }
      snapshots.get();
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      threads.shutdown();
    }
    for (int i = 0; i < copies.size(); i++) {
      Map<Long, byte[]> kept = prefix(logs.get(i));
      try (LiveStates restored =
          LiveStates.open(plan(copies.get(i)), new MemoryLog(kept), Arrivals.CLOCK)) {
        Path empty = folder.resolveSibling("empty" + i);
        assertSame(
            Arrivals.probes(restored.of(Arrivals.PLAN)), replayed(Arrivals.PLAN, kept, empty));
      }
    }
  }

  /** A log commits in order; a copy of a map that is written to may hold more. */
  private static Map<Long, byte[]> prefix(Map<Long, byte[]> log) {
    Map<Long, byte[]> whole = new TreeMap<>();
    for (long next = 1; log.containsKey(next); next++) {
      whole.put(next, log.get(next));
    }
    return whole;
  }

  private static void snapshots(LiveStates states, List<Future<?>> running) {
    while (running.stream().anyMatch(each -> !each.isDone())) {
      states.snapshot();
    }
  }

  private Path copied(Path target) throws IOException {
    Files.createDirectories(target);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        copy(file, target.resolve(String.valueOf(file.getFileName())));
      }
    }
    return target;
  }

  private static void copy(Path file, Path to) throws IOException {
    try {
      Files.copy(file, to);
    } catch (NoSuchFileException e) {
      // Put in its place or let go of in the meantime: a crash would not find it either.
    }
  }

  @Test
  void aDamagedSnapshotGivesWayToTheOneBefore() throws IOException {
    List<FlatRecord> records = Arrivals.random(4, 300);
    MemoryLog log = new MemoryLog();
    try (LiveStates states = open(log)) {
      feed(states, Arrivals.PLAN, records.subList(0, 150), log);
      states.snapshot();
      feed(states, Arrivals.PLAN, records.subList(150, 300), log);
    }
    Path newest;
    try (Stream<Path> files = Files.list(folder)) {
      newest = files.filter(file -> file.toString().endsWith(".snapshot")).sorted().toList().get(1);
    }
    byte[] bytes = Files.readAllBytes(newest);
    for (int cut : new int[] {0, 20, bytes.length / 2, bytes.length - 1}) {
      Files.write(newest, Arrays.copyOf(bytes, cut));
      Files.write(folder.resolve(".saving-half"), bytes);
      try (LiveStates states =
          LiveStates.open(plan(copied(folder.resolveSibling("cut" + cut))), log, Arrivals.CLOCK)) {
        assertThat(states.troubles()).hasSize(1);
        assertSame(Arrivals.probes(states.of(Arrivals.PLAN)), once(Arrivals.PLAN, records));
      }
      assertThat(folder.resolveSibling("cut" + cut).resolve(".saving-half")).doesNotExist();
    }
  }

  @Test
  void aSnapshotThatKnowsMoreThanTheLogDoesNotCount() {
    MemoryLog log = new MemoryLog();
    List<FlatRecord> records = Arrivals.random(5, 60);
    StatePlan impatient =
        new StatePlan(folder, secret, 1_000, 1_000_000, Duration.ofHours(1), Duration.ZERO);
    try (LiveStates states = LiveStates.open(impatient, log, Arrivals.CLOCK)) {
      feed(states, Arrivals.PLAN, records.subList(0, 30), log);
      states.snapshot();
      log.stuck = true;
      PastReader reader = states.of(Arrivals.PLAN).newReader(Arrivals.SCHEMA, Arrivals.CLOCK);
      records.subList(30, 60).forEach(record -> reader.tell(record, PastReader.Use.TAKE));
      reader.release();
      assertRefused(states::snapshot, "STATE-113");
    }
    log.stuck = false;
    try (LiveStates states = open(log)) {
      assertSame(
          Arrivals.probes(states.of(Arrivals.PLAN)), once(Arrivals.PLAN, records.subList(0, 30)));
    }
  }

  @Test
  void anotherSecretIsRefusedAndNothingIsLost() {
    try (LiveStates states = open(SightingSource.NONE)) {
      feed(states, Arrivals.PLAN, Arrivals.random(6, 20), new MemoryLog());
    }
    StatePlan other = StatePlan.of(folder, DeskSecret.ofThisRun());
    assertRefused(() -> LiveStates.open(other, SightingSource.NONE, Arrivals.CLOCK), "STATE-104");
    try (LiveStates states = open(SightingSource.NONE)) {
      assertThat(states.known(Arrivals.PLAN).orElseThrow().records()).isEqualTo(20);
    }
  }

  @Test
  void aFolderIsOneServersAlone() {
    try (LiveStates states = open(SightingSource.NONE)) {
      assertThat(states.kept()).isEmpty();
      assertRefused(() -> open(SightingSource.NONE), "STATE-111");
    }
  }

  @Test
  void eachRecordFeedsEverySetOfDefinitionsOnce() {
    List<FlatRecord> records = Arrivals.random(7, 200);
    MemoryLog log = new MemoryLog();
    try (LiveStates states = open(log)) {
      states.of(Arrivals.OTHER);
      feed(states, Arrivals.PLAN, records, log);

      assertThat(states.kept()).hasSize(2);
      assertSame(Arrivals.probes(states.of(Arrivals.OTHER)), once(Arrivals.OTHER, records));
      assertSame(Arrivals.probes(states.of(Arrivals.PLAN)), once(Arrivals.PLAN, records));
    }
    try (LiveStates states = open(log)) {
      assertSame(Arrivals.probes(states.of(Arrivals.OTHER)), once(Arrivals.OTHER, records));
    }
  }

  @Test
  void aModelThatCountsNothingFeedsTheOthers() {
    List<FlatRecord> records = Arrivals.random(8, 100);
    MemoryLog log = new MemoryLog();
    try (LiveStates states = open(log)) {
      states.of(Arrivals.PLAN);
      feed(states, VelocityPlan.NONE, records, log);

      assertSame(Arrivals.probes(states.of(Arrivals.PLAN)), once(Arrivals.PLAN, records));
    }
  }

  @Test
  void someOfTheFeaturesInAnotherOrderShareTheState() {
    List<FlatRecord> records = Arrivals.random(9, 200);
    try (LiveStates states = LiveStates.numberedInMemory()) {
      states.of(Arrivals.PLAN);
      feed(states, Arrivals.SOME, records, new MemoryLog());

      assertThat(states.kept()).hasSize(1);
      assertSame(Arrivals.probes(states.of(Arrivals.SOME)), once(Arrivals.SOME, records));
    }
  }

  @Test
  void newDefinitionsLearnFromTheLog() {
    List<FlatRecord> records = Arrivals.random(10, 200);
    MemoryLog log = new MemoryLog();
    try (LiveStates states = open(log)) {
      feed(states, Arrivals.PLAN, records, log);
      assertThat(states.known(Arrivals.OTHER)).isEmpty();

      assertSame(Arrivals.probes(states.of(Arrivals.OTHER)), once(Arrivals.OTHER, records));
    }
  }

  @Test
  void outcomesSurviveToo() {
    List<FlatRecord> records = Arrivals.random(11, 120);
    MemoryLog log = new MemoryLog();
    List<double[]> before;
    try (LiveStates states = open(log)) {
      feed(states, Arrivals.PLAN, records, log);
      states.snapshot();
      for (long number = 1; number < 100; number += 3) {
        states.addOutcome(Objects.requireNonNull(log.kept.get(number)), number % 2 == 0, log::keep);
      }
      before = Arrivals.probes(states.of(Arrivals.PLAN));
      copied(folder.resolveSibling("killed"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(before).isNotEqualTo(once(Arrivals.PLAN, records));
    try (LiveStates states =
        LiveStates.open(plan(folder.resolveSibling("killed")), log, Arrivals.CLOCK)) {
      assertSame(Arrivals.probes(states.of(Arrivals.PLAN)), before);
    }
  }

  @Test
  void recordsOfThePastTakeThePlaceOfWhatWasKnown() {
    List<FlatRecord> records = Arrivals.random(12, 120);
    List<FlatRecord> ordered =
        records.stream().sorted(Comparator.comparingDouble(record -> record.number(0))).toList();
    try (LiveStates states = open(SightingSource.NONE)) {
      feed(states, Arrivals.PLAN, Arrivals.random(13, 120), new MemoryLog());
      states.warm(Arrivals.PLAN, Arrivals.rows(records), JobContext.none());

      assertSame(Arrivals.probes(states.of(Arrivals.PLAN)), once(Arrivals.PLAN, ordered));
    }
  }

  @Test
  void aWhatIfIsNeitherTakenNorNumbered() {
    try (LiveStates states = LiveStates.numberedInMemory()) {
      PastReader reader = states.of(Arrivals.PLAN).newReader(Arrivals.SCHEMA, Arrivals.CLOCK);
      FlatRecord record = Arrivals.random(14, 1).get(0);
      reader.tell(record, PastReader.Use.LOOK);

      assertThat(reader.admission()).isEqualTo(Admission.NO_TIME);
      assertThat(reader.sequence()).isZero();
      reader.tell(record, PastReader.Use.TAKE_UNLOGGED);
      assertThat(reader.admission()).isEqualTo(Admission.TAKEN);
      assertThat(reader.sequence()).isZero();
      reader.tell(record, PastReader.Use.TAKE);
      assertThat(reader.sequence()).isEqualTo(1);
    }
  }

  @Test
  void theLongestUnusedDefinitionsAreLetGo() {
    try (LiveStates states = LiveStates.numberedInMemory()) {
      for (int cap = 1; cap <= LiveStates.MOST_PLANS + 1; cap++) {
        states.of(
            Arrivals.PLAN.with(
                List.of(
                    new VelocityFeature(List.of("ip"), Window.EVER, Aggregate.COUNT, "", cap))));
      }
      assertThat(states.kept()).hasSize(LiveStates.MOST_PLANS);
    }
  }
}
