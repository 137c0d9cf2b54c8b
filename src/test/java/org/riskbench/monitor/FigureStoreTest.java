package org.riskbench.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** What the monitor knows from one life of a server to the next. */
class FigureStoreTest {
  private final TickingClock clock = new TickingClock();
  private final Random random = new Random(3);
  private final SealedModel model = WatchedModels.kept(1);
  private final Path folder;
  private FigureStore store;

  FigureStoreTest(@TempDir Path folder) {
    this.folder = folder;
    this.store = FigureStore.take(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** A life that goes on from what lies in the folder. */
  private Monitor life() {
    store.close();
    store = FigureStore.take(folder);
    Monitor monitor = new Monitor(clock, Tolerance.USUAL);
    monitor.keepIn(Optional.of(store));
    return monitor;
  }

  private void score(Monitor monitor, SealedModel scored, int records, double factor) {
    var assessment = scored.model().newAssessment();
    for (int i = 0; i < records; i++) {
      WatchedModels.score(monitor, scored, assessment, WatchedModels.record(random, factor));
    }
  }

  private Monitor anHourOfShiftedRecords() {
    Monitor monitor = life();
    monitor.publish(model);
    for (int minute = 0; minute < 60; minute++) {
      score(monitor, model, minute % 5 == 0 ? 0 : 40 + minute, 2);
      clock.move(Duration.ofMinutes(1));
      monitor.report();
    }
    score(monitor, model, 7, 2);
    clock.move(Duration.ofSeconds(10));
    monitor.report(); // another look
    return monitor;
  }

  private static MonitorReport told(Monitor monitor) {
    return monitor.report().orElseThrow();
  }

  private static long decided(Timeline timeline) {
    return Arrays.stream(timeline.counts()).flatMapToLong(LongStream::of).sum();
  }

  private static String metrics(Monitor monitor) {
    Exposition out = new Exposition();
    monitor.write(out);
    return out.toString();
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.figures")) {
      found.forEach(files::add);
    }
    return files;
  }

  private static void assertSameFigures(Monitor monitor, Monitor before) {
    assertThat(told(monitor))
        .usingRecursiveComparison()
        .ignoringFields("at", "everAlerted")
        .isEqualTo(told(before));
    assertThat(monitor.timeline(24 * 60).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(before.timeline(24 * 60).orElseThrow());
  }

  @Test
  void afterARestartAllFiguresOverTimeGoOn() {
    Monitor before = anHourOfShiftedRecords();
    assertThat(told(before).alerts()).isNotEmpty();
    before.keep();

    Monitor after = life();
    after.publish(WatchedModels.kept(1));

    assertSameFigures(after, before);
    score(after, model, 500, 1);
    score(before, model, 0, 1);
    assertThat(told(after).records()).isEqualTo(told(before).records() + 500);
    clock.move(Duration.ofMinutes(3));
    assertThat(decided(after.timeline(24 * 60).orElseThrow())).isEqualTo(told(after).records());
  }

  @Test
  void whileNobodyWasThereNothingWasDecidedAndAfterADayOnlyTheSumsAreLeft() {
    Monitor before = anHourOfShiftedRecords();
    long records = told(before).records();
    before.keep();
    clock.move(Duration.ofHours(2));

    Monitor soon = life();
    soon.publish(model);
    Timeline hours = soon.timeline(120).orElseThrow();
    assertThat(hours.counts()).hasDimensions(120, hours.bands().size());
    assertThat(decided(hours)).isZero();
    assertThat(told(soon).latest()).isPositive();

    clock.move(Duration.ofHours(25));
    Monitor late = life();
    late.publish(model);
    assertThat(told(late).latest()).isZero();
    assertThat(told(late).records()).isEqualTo(records);
    assertThat(decided(late.timeline(24 * 60).orElseThrow())).isZero();
  }

  @Test
  void figuresOfAnotherModelOrFileAreNeverMixedIn() {
    Monitor before = anHourOfShiftedRecords();
    before.keep();

    Monitor after = life();
    after.publish(WatchedModels.kept(2));
    assertThat(told(after).records()).isZero();
    after.publish(WatchedModels.kept(1, "0".repeat(64)));
    assertThat(told(after).records()).isZero();
    after.publish(model);
    assertThat(told(after).records()).isEqualTo(told(before).records());
  }

  @Test
  void whoCountedMoreSinceGoesOn() {
    Monitor window = anHourOfShiftedRecords();
    window.keep();
    Monitor elsewhere = life();
    elsewhere.publish(model);
    score(elsewhere, model, 100, 1);
    elsewhere.keep();

    window.keepIn(Optional.of(store));
    window.publish(model);

    assertSameFigures(window, elsewhere);
  }

  @Test
  void countersForPrometheusBeginAnewSoThatNoneLeaps() {
    Monitor before = anHourOfShiftedRecords();
    before.keep();
    Monitor after = life();
    after.publish(model);

    assertThat(metrics(after))
        .contains("riskbench_score_count 0\n", "riskbench_alerts_raised_total 0\n")
        .doesNotContain("riskbench_records_judged 0\n");

    score(after, model, 3, 1);
    assertThat(metrics(after)).contains("riskbench_score_count 3\n");
    after.publish(WatchedModels.kept(2));
    after.publish(model);
    assertThat(metrics(after)).contains("riskbench_score_count 0\n");
  }

  @Test
  void aDamagedFileIsToldAndBeginsAnew() throws IOException {
    Monitor before = anHourOfShiftedRecords();
    before.keep();
    Path file = files().get(0);
    byte[] sound = Files.readAllBytes(file);
    for (int at = 0; at < sound.length; at += 1 + sound.length / 40) {
      byte[] flipped = sound.clone();
      flipped[at] ^= 0x10;
      for (byte[] damaged : List.of(flipped, Arrays.copyOf(sound, at))) {
        Files.write(file, damaged);
        Monitor after = life();
        after.publish(model);
        assertThat(told(after).records()).isZero();
        assertThat(store.trouble()).map(Problem::code).contains("MONITOR-202");
      }
    }
    Monitor after = life();
    after.publish(model);
    score(after, model, 5, 1);
    after.keep();

    Monitor again = life();
    again.publish(model);
    assertThat(told(again).records()).isEqualTo(5);
    assertThat(store.trouble()).isEmpty();
  }

  @Test
  void figuresOfAClockThatWasAheadBeginAnew() {
    Monitor before = anHourOfShiftedRecords();
    before.keep();
    clock.move(Duration.ofMinutes(-30));
    Monitor after = life();
    after.publish(model);
    assertThat(told(after).records()).isZero();
  }

  @Test
  void theFiguresOfFourModelsAreKept() throws IOException {
    Monitor monitor = life();
    for (int version = 1; version <= 6; version++) {
      SealedModel next = WatchedModels.kept(version);
      monitor.publish(next);
      score(monitor, next, version, 1);
      monitor.keep();
      for (Path file : files()) { // clocks of disks may be coarse
        Files.setLastModifiedTime(
            file, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() - 60_000));
      }
    }

    assertThat(files())
        .hasSize(4)
        .noneMatch(file -> file.toString().contains(".v1-") || file.toString().contains(".v2-"));
  }

  @Test
  void aMinuteWithoutNewsWritesNothing() throws IOException {
    Monitor monitor = anHourOfShiftedRecords();
    monitor.report();
    monitor.keep();
    FileTime longAgo = FileTime.fromMillis(0);
    Files.setLastModifiedTime(files().get(0), longAgo);

    clock.move(Duration.ofMinutes(1));
    monitor.keep();
    assertThat(Files.getLastModifiedTime(files().get(0))).isEqualTo(longAgo);

    score(monitor, model, 1, 1);
    monitor.keep();
    assertThat(Files.getLastModifiedTime(files().get(0))).isNotEqualTo(longAgo);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsTold() throws IOException {
    Monitor monitor = anHourOfShiftedRecords();
    monitor.keep();
    Path file = files().get(0);
    Files.delete(file);
    Files.createDirectories(file.resolve("in the way"));
    score(monitor, model, 1, 1);

    monitor.keep();
    assertThat(store.trouble()).map(Problem::code).contains("MONITOR-201");

    Files.delete(file.resolve("in the way"));
    Files.delete(file);
    monitor.keep();
    assertThat(store.trouble()).isEmpty();
    assertThat(files()).hasSize(1);
  }

  @Test
  void oneServerHasTheFolderToItself() {
    assertThatThrownBy(() -> FigureStore.take(folder))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().code()).isEqualTo("MONITOR-203"));
  }

  @Test
  void aBusyDayIsSmall() throws IOException {
    Monitor monitor = life();
    monitor.publish(model);
    for (int minute = 0; minute < 24 * 60; minute++) {
      score(monitor, model, 100, 1);
      clock.move(Duration.ofMinutes(1));
    }
    monitor.keep();
    assertThat(Files.size(files().get(0))).isLessThan(100_000);
  }
}
