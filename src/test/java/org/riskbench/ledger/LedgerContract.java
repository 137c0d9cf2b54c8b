package org.riskbench.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.Decision;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.CellHash;

/** What a ledger promises, whatever database it is kept in. */
abstract class LedgerContract {
  private final ExecutorService lent = Executors.newSingleThreadExecutor();
  private Ledger ledger;

  /** Where an empty ledger can be. */
  abstract LedgerAddress address();

  @BeforeEach
  void openIt() {
    ledger = open(Made.NOW, LedgerPlan.at(address()));
  }

  private Ledger open(Instant now, LedgerPlan plan) {
    return Ledger.open(
        plan.waiting(Duration.ofSeconds(20), 10_000),
        Made.PSEUDONYMS,
        Clock.fixed(now, ZoneOffset.UTC),
        lent);
  }

  private void reopen(Instant now) {
    ledger.close();
    ledger = open(now, LedgerPlan.at(address()));
  }

  @AfterEach
  void closeIt() {
    ledger.close();
    lent.shutdownNow();
  }

  private static <T> T done(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }

  private void keep(int from, int until) {
    List<CompletionStage<?>> stages = new ArrayList<>();
    for (int i = from; i < until; i++) {
      stages.add(ledger.record(Made.entry(i)));
    }
    stages.forEach(LedgerContract::done);
  }

  @Test
  void aDecisionIsReadBackToTheLastBit() {
    Entry entry = Made.entry(1);
    done(ledger.record(entry));

    LoggedDecision row = ledger.reader().find("key-1").orElseThrow();

    assertThat(row.decided()).isEqualTo(entry.decided());
    assertThat(row.hasVector()).isTrue();
    assertThat(ledger.reader().find("key-2")).isEmpty();
  }

  @Test
  void aKeyIsAnsweredByteForByteAfterARestart() {
    Entry entry = Made.entry(1);
    AnswerKey key = new AnswerKey("shop", "key-1");
    assertThat(ledger.claim(key, Made.hash("body 1"))).isInstanceOf(Claim.Mine.class);
    assertThat(ledger.claim(key, Made.hash("body 1"))).isInstanceOf(Claim.InFlight.class);
    assertThat(ledger.claim(key, Made.hash("another"))).isInstanceOf(Claim.OtherBody.class);
    done(ledger.record(entry));
    reopen(Made.NOW.plusSeconds(3600));

    Claim again = ledger.claim(key, Made.hash("body 1"));

    assertThat(again).isEqualTo(new Claim.Stored(entry.answer().orElseThrow()));
    assertThat(ledger.claim(key, Made.hash("another"))).isInstanceOf(Claim.OtherBody.class);
    assertThat(ledger.claim(new AnswerKey("other", "key-1"), Made.hash("body 1")))
        .isInstanceOf(Claim.Mine.class);
  }

  @Test
  void aKeyGivenUpIsFreeForTheNext() {
    AnswerKey key = new AnswerKey("shop", "k");
    Claim.Mine first = (Claim.Mine) ledger.claim(key, Made.hash("b"));
    ledger.giveUp(first);
    assertThat(ledger.claim(key, Made.hash("other body"))).isInstanceOf(Claim.Mine.class);
  }

  @Test
  void aKeyIsForgottenWhenItsTimeIsOver() {
    done(ledger.record(Made.entry(1)));
    reopen(Made.NOW.plus(Duration.ofDays(2)));

    AnswerKey key = new AnswerKey("shop", "key-1");
    assertThat(ledger.prune() > 0).as("the expired answer was removed").isTrue();
    assertThat(ledger.claim(key, Made.hash("another body"))).isInstanceOf(Claim.Mine.class);
    assertThat(ledger.reader().find("key-1").isPresent()).as("the decision stays").isTrue();
  }

  @Test
  void ofManyClaimsAtOneTimeExactlyOneIsMine() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(16);
    try {
      for (int round = 0; round < 20; round++) {
        AnswerKey key = new AnswerKey("shop", "round " + round);
        List<Callable<Claim>> calls = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
          calls.add(() -> ledger.claim(key, Made.hash("b")));
        }
        long mine = 0;
        for (Future<Claim> each : callers.invokeAll(calls)) {
          mine += each.get() instanceof Claim.Mine ? 1 : 0;
        }
        assertThat(mine).isEqualTo(1);
      }
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void sightingsComeInTheOrderOfTheirNumbersWhateverTheOrderOfWriting() {
    for (int number : new int[] {3, 1, 4, 2}) {
      done(ledger.record(Made.entry(number)));
    }
    List<Long> told = new ArrayList<>();
    ledger
        .sightings()
        .after(
            1,
            (number, bytes) -> {
              told.add(number);
              assertThat(bytes).isEqualTo(new byte[] {(byte) number, 7});
            });
    assertThat(told).isEqualTo(List.of(2L, 3L, 4L));
    assertThat(ledger.sightings().last()).isEqualTo(4);
    assertThat(ledger.sightings().isKeptUpTo(4)).isTrue();
  }

  @Test
  void oldSightingsGoUpToANumberAndNoneBehindAYoungOne() {
    keep(1, 8);
    ledger.sightings().forget(6, bytes -> bytes[0] != 4);
    reopen(Made.NOW);

    List<Long> left = new ArrayList<>();
    ledger.sightings().after(0, (number, bytes) -> left.add(number));
    assertThat(left).isEqualTo(List.of(4L, 5L, 6L, 7L));

    ledger.sightings().forget(5, bytes -> true);
    reopen(Made.NOW);
    left.clear();
    ledger.sightings().after(0, (number, bytes) -> left.add(number));
    assertThat(left).isEqualTo(List.of(6L, 7L));
  }

  @Test
  void everythingAcceptedIsCounted() {
    keep(0, 700);
    LedgerCounts counts = ledger.counts();
    assertThat(counts.accepted()).isEqualTo(700);
    assertThat(counts.durable()).isEqualTo(700);
    assertThat(counts.refused() + counts.spilled() + counts.waiting()).isEqualTo(0);
    assertThat(counts.commits() <= 701).as("what waits is committed together").isTrue();
    assertThat(ledger.reader().count(DecisionQuery.ALL)).isEqualTo(700);
  }

  @Test
  void whoCalledLastIsToldOfTheNewestDecisions() {
    assertThat(ledger.reader().lastSeen(10)).isEmpty();
    keep(0, 3);
    assertThat(ledger.reader().lastSeen(10)).isEqualTo(Map.of("shop", Made.NOW));
  }

  @Test
  void theChainIsWholeAndShowsWhatWasChanged() {
    keep(0, 30);
    ChainReport report = ledger.reader().verify();
    assertThat(report.isWhole()).as(report.toString()).isTrue();
    assertThat(report.rows()).isEqualTo(30);
  }

  @Test
  void erasureLeavesATombstoneAndAWholeChain() {
    keep(0, 10);
    done(
        ledger.tell(
            Feedback.of("key-3", Outcome.FRAUD, FeedbackKind.CHARGEBACK, Made.NOW), "bank"));
    String head = ledger.reader().verify().head().orElseThrow();

    assertThat(ledger.erase(" P3@x.org ")).as("in any spelling").isEqualTo(1);

    assertThat(ledger.reader().find("key-3")).isEmpty();
    assertThat(ledger.reader().count(DecisionQuery.ALL)).isEqualTo(9);
    assertThat(ledger.claim(new AnswerKey("shop", "key-3"), Made.hash("body 3")))
        .isInstanceOf(Claim.Mine.class);
    ChainReport report = ledger.reader().verify();
    assertThat(report.isWhole()).as(report.toString()).isTrue();
    assertThat(report.rows()).isEqualTo(10);
    assertThat(report.erased()).isEqualTo(1);
    assertThat(report.head().orElseThrow()).isEqualTo(head);
    assertThat(ledger.erase("p3@x.org")).isEqualTo(0);
  }

  @Test
  void eachClassOfFieldsGoesInItsTime() {
    keep(0, 3);
    Retention retention =
        new Retention(Duration.ofDays(1), Duration.ofDays(10), Duration.ofDays(20));
    ledger.close();
    ledger = open(Made.NOW.plus(Duration.ofDays(5)), LedgerPlan.at(address()).keeping(retention));
    ledger.prune();
    LoggedDecision row = ledger.reader().find("key-1").orElseThrow();
    assertThat(row.decided().orElseThrow().inputs()).isEmpty();
    assertThat(row.hasVector()).isTrue();

    ledger.close();
    ledger = open(Made.NOW.plus(Duration.ofDays(15)), LedgerPlan.at(address()).keeping(retention));
    ledger.prune();
    assertThat(ledger.reader().find("key-1").orElseThrow().hasVector()).isFalse();
    assertThat(ledger.reader().verify().isWhole()).isTrue();
    done(
        ledger.record(
            Entry.of(
                Optional.of(
                    Made.decided(
                        "late", Decision.APPROVE, 1, "a@b.c", Made.NOW.plus(Duration.ofDays(15)))),
                Optional.empty(),
                Optional.empty())));

    ledger.close();
    ledger = open(Made.NOW.plus(Duration.ofDays(25)), LedgerPlan.at(address()).keeping(retention));
    ledger.prune();
    assertThat(ledger.reader().count(DecisionQuery.ALL)).isEqualTo(1);
    ChainReport report = ledger.reader().verify();
    assertThat(report.isWhole()).as(report.toString()).isTrue();
    assertThat(report.rows()).isEqualTo(1);
  }

  @Test
  void theSameEventTwiceChangesNothing() {
    done(ledger.record(Made.entry(1)));
    Feedback event = Feedback.of("key-1", Outcome.FRAUD, FeedbackKind.CHARGEBACK, Made.NOW);
    assertThat(done(ledger.tell(event, "bank"))).isTrue();
    assertThat(done(ledger.tell(event, "bank"))).isFalse();
    assertThat(
            done(
                ledger.tell(
                    Feedback.of(
                        "key-1", Outcome.GOOD, FeedbackKind.CHARGEBACK, Made.NOW.plusSeconds(1)),
                    "bank")))
        .isTrue();
  }

  private void tell(Outcome outcome, FeedbackKind kind, int second) {
    Feedback event = Feedback.of("key-1", outcome, kind, Made.NOW.plusSeconds(second));
    assertThat(done(ledger.tell(event, "bank"))).isTrue();
  }

  @Test
  void onlyTheFirstLabelOfADecisionIsToBeLearntFrom() {
    done(ledger.record(Made.entry(1)));
    tell(Outcome.FRAUD, FeedbackKind.REVIEWER, 1);
    tell(Outcome.INDETERMINATE, FeedbackKind.CUSTOMER, 2);
    assertThat(ledger.outcomes().next(10)).isEmpty();

    tell(Outcome.FRAUD, FeedbackKind.CHARGEBACK, 3);
    tell(Outcome.GOOD, FeedbackKind.CONFIRMED, 4);

    List<PendingOutcome> pending = ledger.outcomes().next(10);
    assertThat(pending.size()).isEqualTo(1);
    assertThat(pending.get(0).requestId()).isEqualTo("key-1");
    assertThat(pending.get(0).fraud()).isTrue();
    assertThat(pending.get(0).sighting()).isEqualTo(Made.entry(1).sighting());
  }

  @Test
  void whatWasLearntIsNotPendingAfterARestartAndTheStateFindsItInTheLog() {
    done(ledger.record(Made.entry(1)));
    tell(Outcome.FRAUD, FeedbackKind.CHARGEBACK, 1);
    reopen(Made.NOW);
    PendingOutcome outcome = ledger.outcomes().next(10).get(0);
    KeptSighting taken = new KeptSighting(2, "", new byte[] {9});

    assertThat(done(ledger.outcomes().learnt(outcome, Optional.of(taken)))).isTrue();
    reopen(Made.NOW);

    assertThat(ledger.outcomes().next(10)).isEmpty();
    assertThat(ledger.sightings().last()).isEqualTo(2);
    assertThat(done(ledger.outcomes().learnt(outcome, Optional.of(taken)))).isFalse();
  }

  @Test
  void oneServerAloneClaimsAnOutcome() {
    done(ledger.record(Made.entry(1)));
    tell(Outcome.GOOD, FeedbackKind.CUSTOMER, 1);
    PendingOutcome outcome = ledger.outcomes().next(10).get(0);

    assertThat(done(ledger.outcomes().claim(outcome))).isTrue();
    assertThat(done(ledger.outcomes().claim(outcome))).isFalse();
    assertThat(ledger.outcomes().next(10)).isEmpty();

    assertThat(done(ledger.outcomes().giveBack(outcome))).isTrue();
    assertThat(ledger.outcomes().next(10).size()).isEqualTo(1);
  }

  @Test
  void feedbackOnAnUnknownDecisionIsRefusedAndOthersAreKept() {
    done(ledger.record(Made.entry(1)));
    CompletionStage<Boolean> unknown =
        ledger.tell(Feedback.of("nobody", Outcome.GOOD, FeedbackKind.CUSTOMER, Made.NOW), "bank");
    CompletionStage<Boolean> known =
        ledger.tell(Feedback.of("key-1", Outcome.GOOD, FeedbackKind.CUSTOMER, Made.NOW), "bank");
    assertThat(done(known)).isTrue();
    assertThat(code(unknown)).isEqualTo("LEDGER-110");
  }

  private static String code(CompletionStage<?> stage) {
    CompletionException failed = catchThrowableOfType(CompletionException.class, () -> done(stage));
    return ((ProblemException) Objects.requireNonNull(failed.getCause())).problem().code();
  }

  @Test
  void anIdThatSeveralCallersUsedIsNotGuessed() {
    done(ledger.record(Made.entry(1)));
    Decided first = Made.entry(1).decided().orElseThrow();
    Asked other = new Asked("key-1", "other", Made.NOW, Optional.empty(), 1);
    Decided second =
        new Decided(
            other,
            first.by(),
            first.verdict(),
            first.circumstances(),
            first.grounds(),
            List.of(),
            List.of(),
            FittedVector.NONE,
            Optional.empty());
    done(ledger.record(Entry.of(Optional.of(second), Optional.empty(), Optional.empty())));
    assertThat(
            code(
                ledger.tell(
                    Feedback.of("key-1", Outcome.GOOD, FeedbackKind.CUSTOMER, Made.NOW), "bank")))
        .isEqualTo("LEDGER-111");
    assertThat(
            catchThrowableOfType(ProblemException.class, () -> ledger.reader().find("key-1"))
                .problem()
                .code())
        .isEqualTo("LEDGER-111");
  }

  @Test
  void aSearchFindsByEveryPartAndPagesFromTheNewest() {
    keep(0, 25);
    LedgerReader.Page first = ledger.reader().search(DecisionQuery.ALL, Long.MAX_VALUE, 10);
    assertThat(first.rows().size()).isEqualTo(10);
    assertThat(first.rows().get(0).decided().orElseThrow().asked().requestId()).isEqualTo("key-24");
    LedgerReader.Page second =
        ledger.reader().search(DecisionQuery.ALL, first.next().orElseThrow(), 20);
    assertThat(second.rows().size()).isEqualTo(15);
    assertThat(second.next()).isEmpty();

    assertThat(ledger.reader().count(DecisionQuery.ALL.about("P7+shop@X.org"))).isEqualTo(1);
    assertThat(ledger.reader().count(DecisionQuery.ALL.about("nobody@x.org"))).isEqualTo(0);
    assertThat(ledger.reader().count(DecisionQuery.ALL.of(Decision.DECLINE))).isEqualTo(0);
    assertThat(ledger.reader().count(DecisionQuery.ALL.of(Decision.REVIEW))).isEqualTo(25);
    assertThat(
            ledger
                .reader()
                .count(
                    DecisionQuery.ALL.between(
                        Optional.of(Made.NOW.plusMillis(1)), Optional.empty())))
        .isEqualTo(0);
    DecisionQuery narrow =
        new DecisionQuery(
            Optional.of(Made.NOW),
            Optional.of(Made.NOW.plusMillis(1)),
            Optional.empty(),
            Optional.of("step-up"),
            Optional.of("cards:3"),
            OptionalInt.of(510),
            OptionalInt.of(512),
            Optional.of("new-device"),
            Optional.empty());
    assertThat(ledger.reader().count(narrow)).isEqualTo(3);
  }

  @Test
  void twoProgramsWriteOneLedgerInTurn() {
    ExecutorService others = Executors.newSingleThreadExecutor();
    try (Ledger other =
        Ledger.open(
            LedgerPlan.at(address()).waiting(Duration.ofSeconds(20), 10_000),
            Made.PSEUDONYMS,
            Clock.systemUTC(),
            others)) {
      List<CompletionStage<?>> stages = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        stages.add((i % 2 == 0 ? ledger : other).record(Made.entry(i)));
      }
      stages.forEach(LedgerContract::done);
      ChainReport report = ledger.reader().verify();
      assertThat(report.isWhole()).as(report.toString()).isTrue();
      assertThat(report.rows()).isEqualTo(200);
    } finally {
      others.shutdown();
    }
  }

  @Test
  void aLedgerOfAnotherDeskIsNotWrittenTo() {
    ledger.close();
    Pseudonyms others =
        new Pseudonyms(new CellHash("another key, sixteen".getBytes(StandardCharsets.UTF_8)));
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () -> Ledger.open(LedgerPlan.at(address()), others, Clock.systemUTC(), lent));
    assertThat(refused.problem().code()).isEqualTo("LEDGER-105");
  }
}
