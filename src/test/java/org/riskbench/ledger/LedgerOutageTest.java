package org.riskbench.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.problem.ProblemException;

/** What becomes of entries while the database does not do what it should. */
class LedgerOutageTest {
  private static final Clock CLOCK = Clock.fixed(Made.NOW, ZoneOffset.UTC);

  private final ExecutorService lent = Executors.newSingleThreadExecutor();
  private final Path folder;
  private final BreakableDatabase database;

  LedgerOutageTest(@TempDir Path folder) {
    this.folder = folder;
    this.database = new BreakableDatabase(folder.resolve("decisions.db"));
  }

  @AfterEach
  void endTheThread() {
    lent.shutdownNow();
  }

  private Ledger open(LogMode mode) {
    return open(mode, Duration.ofSeconds(20), 10_000);
  }

  private Ledger open(LogMode mode, Duration patience, int queue) {
    LedgerPlan plan =
        LedgerPlan.at(new LedgerAddress.OfFile(folder.resolve("decisions.db")))
            .in(mode, folder.resolve("decisions.journal"))
            .waiting(patience, queue);
    return Ledger.open(database, plan, Made.PSEUDONYMS, CLOCK, lent);
  }

  private static String code(CompletionStage<?> stage) {
    CompletionException failed =
        catchThrowableOfType(CompletionException.class, () -> stage.toCompletableFuture().join());
    return ((ProblemException) Objects.requireNonNull(failed.getCause())).problem().code();
  }

  private static void done(CompletionStage<?> stage) {
    stage.toCompletableFuture().join();
  }

  @Test
  void aStrictLogFailsAndARetryKeepsTheAnswerAlreadyMade() {
    try (Ledger ledger = open(LogMode.STRICT)) {
      Entry entry = Made.entry(1);
      AnswerKey key = entry.answer().orElseThrow().key();
      assertThat(ledger.claim(key, Made.hash("body 1"))).isInstanceOf(Claim.Mine.class);
      database.failsBeforeCommit = true;
      assertThat(code(ledger.record(entry))).isEqualTo("LEDGER-101");
      assertThat(ledger.sightings().isKeptUpTo(1)).isFalse();
      assertThat(ledger.counts().refused()).isEqualTo(1);
      assertThat(ledger.claim(key, Made.hash("another"))).isInstanceOf(Claim.OtherBody.class);

      database.failsBeforeCommit = false;
      Claim retried = retried(ledger, key);

      assertThat(((Claim.Again) retried).kept().toCompletableFuture().join())
          .isEqualTo(entry.answer().orElseThrow());
      assertThat(ledger.reader().count(DecisionQuery.ALL)).isEqualTo(1);
      assertThat(ledger.sightings().last()).isEqualTo(1);
      assertThat(ledger.sightings().isKeptUpTo(1)).isTrue();
      assertThat(ledger.counts().durable()).isEqualTo(1);
      assertThat(ledger.counts().refused()).isZero();
    }
  }

  /** As a caller does: again, until the log no longer rests after its failure. */
  private static Claim retried(Ledger ledger, AnswerKey key) {
    Claim claim = ledger.claim(key, Made.hash("body 1"));
    while (claim instanceof Claim.Again again && isRefused(again)) {
      claim = ledger.claim(key, Made.hash("body 1"));
    }
    return claim;
  }

  private static boolean isRefused(Claim.Again again) {
    try {
      again.kept().toCompletableFuture().join();
      return false;
    } catch (CompletionException e) {
      return true;
    }
  }

  @Test
  void aCommitThatOnlySeemedToFailIsNotMadeTwice() {
    try (Ledger ledger = open(LogMode.STRICT)) {
      Entry entry = Made.entry(1);
      AnswerKey key = entry.answer().orElseThrow().key();
      ledger.claim(key, Made.hash("body 1"));
      database.failsAfterCommit = true;
      assertThat(code(ledger.record(entry))).isEqualTo("LEDGER-101");
      database.failsAfterCommit = false;
      retried(ledger, key);
      assertThat(ledger.reader().count(DecisionQuery.ALL)).isEqualTo(1);
      assertThat(ledger.reader().verify().isWhole()).isTrue();
    }
  }

  @Test
  void anAvailableLogSpillsAndBringsEverythingInLater() {
    try (Ledger ledger = open(LogMode.AVAILABLE)) {
      done(ledger.record(Made.entry(1)));
      database.away = true;
      for (int i = 2; i <= 40; i++) {
        done(ledger.record(Made.entry(i)));
      }
      assertThat(ledger.counts().spilled()).isEqualTo(39);
      assertThat(ledger.counts().up()).isFalse();
      AnswerKey key = Made.entry(7).answer().orElseThrow().key();
      assertThat(ledger.claim(key, Made.hash("body 7"))).isInstanceOf(Claim.Stored.class);
      assertThat(ledger.claim(new AnswerKey("shop", "new"), Made.hash("b")))
          .as("better an answer without the log than none")
          .isInstanceOf(Claim.Mine.class);
      database.away = false;
    }
    assertThat(folder.resolve("decisions.journal")).exists();
    try (Ledger ledger = open(LogMode.STRICT)) {
      assertThat(ledger.reader().count(DecisionQuery.ALL)).isEqualTo(40);
      assertThat(ledger.reader().verify().isWhole()).isTrue();
      assertThat(folder.resolve("decisions.journal")).doesNotExist();
    }
  }

  @Test
  void aJournalBelongsToOneServer() {
    try (Ledger first = open(LogMode.AVAILABLE)) {
      ProblemException refused =
          catchThrowableOfType(ProblemException.class, () -> open(LogMode.AVAILABLE));
      assertThat(refused.problem().code()).isEqualTo("LEDGER-116");
      try (Ledger strict = open(LogMode.STRICT)) {
        done(strict.record(Made.entry(1)));
      }
      assertThat(first.reader().count(DecisionQuery.ALL)).isEqualTo(1);
    }
    try (Ledger later = open(LogMode.AVAILABLE)) {
      done(later.record(Made.entry(2)));
    }
  }

  @Test
  void anAvailableLogStartsWithoutItsDatabase() {
    database.away = true;
    try (Ledger ledger = open(LogMode.AVAILABLE)) {
      done(ledger.record(Made.entry(1)));
      assertThat(ledger.counts().spilled()).isEqualTo(1);
    }
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> open(LogMode.STRICT));
    assertThat(refused.problem().code()).isEqualTo("LEDGER-101");
  }

  @Test
  void aHalfFrameAtTheJournalsEndIsNoEntryAndTheOthersAreKept() throws IOException {
    Path journal = folder.resolve("decisions.journal");
    database.away = true;
    try (Ledger ledger = open(LogMode.AVAILABLE)) {
      for (int i = 1; i <= 3; i++) {
        done(ledger.record(Made.entry(i)));
      }
    }
    byte[] whole = Files.readAllBytes(journal);
    Files.write(journal, Arrays.copyOf(whole, whole.length - 5));
    database.away = false;
    try (Ledger ledger = open(LogMode.STRICT)) {
      assertThat(ledger.reader().count(DecisionQuery.ALL)).isEqualTo(2);
    }
  }

  @Test
  void ofADamagedJournalAllElseIsBroughtInAndItIsPutAside() throws IOException {
    Path journal = folder.resolve("decisions.journal");
    database.away = true;
    try (Ledger ledger = open(LogMode.AVAILABLE)) {
      for (int i = 1; i <= 3; i++) {
        done(ledger.record(Made.entry(i)));
      }
    }
    byte[] bytes = Files.readAllBytes(journal);
    bytes[bytes.length / 2] ^= 1;
    Files.write(journal, bytes, StandardOpenOption.TRUNCATE_EXISTING);
    database.away = false;
    try (Ledger ledger = open(LogMode.STRICT)) {
      assertThat(ledger.reader().count(DecisionQuery.ALL)).isEqualTo(2);
    }
    try (var files = Files.list(folder)) {
      assertThat(
              files.filter(
                  file -> file.getFileName().toString().matches(".*journal\\.[0-9a-f-]{36}")))
          .hasSize(1);
    }
  }

  @Test
  void aFullQueueRefusesAtOnceAndCounts() throws InterruptedException {
    CountDownLatch gate = new CountDownLatch(1);
    try (Ledger ledger = open(LogMode.STRICT, Duration.ofSeconds(20), 5)) {
      CountDownLatch held = new CountDownLatch(1);
      lent.execute(
          () -> {
            held.countDown();
            awaits(gate);
          });
      held.await();
      for (int i = 1; i <= 5; i++) {
        ledger.record(Made.entry(i));
      }
      assertThat(code(ledger.record(Made.entry(6)))).isEqualTo("LEDGER-102");
      assertThat(ledger.counts().refused()).isEqualTo(1);
      assertThat(ledger.counts().waiting()).isEqualTo(5);
      gate.countDown();
    }
  }

  @Test
  void aSlowDatabaseIsToldInTimeAndTheAnswerIsKeptAllTheSame() throws InterruptedException {
    CountDownLatch gate = new CountDownLatch(1);
    Ledger ledger = open(LogMode.STRICT, Duration.ofMillis(50), 100);
    CountDownLatch held = new CountDownLatch(1);
    lent.execute(
        () -> {
          held.countDown();
          awaits(gate);
        });
    held.await();
    Entry entry = Made.entry(1);
    AnswerKey key = entry.answer().orElseThrow().key();
    ledger.claim(key, Made.hash("body 1"));
    assertThat(code(ledger.record(entry))).isEqualTo("LEDGER-103");
    assertThat(ledger.claim(key, Made.hash("body 1"))).isInstanceOf(Claim.InFlight.class);
    gate.countDown();
    ledger.close();
    try (Ledger later = open(LogMode.STRICT)) {
      assertThat(later.claim(key, Made.hash("body 1"))).isInstanceOf(Claim.Stored.class);
    }
  }

  private static void awaits(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
