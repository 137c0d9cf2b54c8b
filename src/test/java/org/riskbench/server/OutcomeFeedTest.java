package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.ledger.Feedback;
import org.riskbench.ledger.FeedbackKind;
import org.riskbench.ledger.LedgerPlan;
import org.riskbench.ledger.Outcome;
import org.riskbench.rule.KnownLists;
import org.riskbench.shadow.Shadow;
import org.riskbench.state.CallerStates;

/** Who waits for whom behind a file of outcomes. */
@SuppressWarnings("NullAway.Init") // opened before each test
class OutcomeFeedTest {
  private static final int PENDING = 600;
  private static final Pattern ID = Pattern.compile("\"requestId\":\"([^\"]+)\"");

  @TempDir private Path home;
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch free = new CountDownLatch(1);
  private final AtomicInteger learnt = new AtomicInteger();
  private OpenLog log;
  private OutcomeFeed feed;
  private Thread tending;

  @BeforeEach
  void tellManyOutcomesAndBeginToLearn() throws InterruptedException {
    log =
        OpenLog.of(
            LedgerPlan.inFile(home.resolve("decisions.db")).waiting(Duration.ofSeconds(20), 10_000),
            LoggedServer.PSEUDONYMS);
    String answers;
    try (RunningServer running =
        new RunningServer(
            RunningServer.PLAN,
            SampleModels.version(7),
            DecisionLog.of(log.ledger(), LoggedServer.PSEUDONYMS, KnownLists.none()))) {
      answers =
          running
              .post(
                  "/v1/score/batch?update=true",
                  "application/x-ndjson",
                  "{\"amount\":9}\n".repeat(PENDING))
              .body();
    }
    List<CompletionStage<Boolean>> told = new ArrayList<>();
    for (Matcher id = ID.matcher(answers); id.find(); ) {
      told.add(
          log.ledger()
              .tell(
                  Feedback.of(id.group(1), Outcome.GOOD, FeedbackKind.CONFIRMED, Instant.EPOCH),
                  "file"));
    }
    assertThat(told).hasSize(PENDING);
    told.forEach(each -> each.toCompletableFuture().join());
    feed = new OutcomeFeed(log.ledger().outcomes(), new CallerStates(), this::challenger);
    tending = new Thread(feed::pass);
    tending.start();
    begun.await();
  }

  @AfterEach
  void close() {
    log.close();
  }

  /** Asked for each outcome; stands still at the first. */
  private Optional<Shadow> challenger() {
    learnt.incrementAndGet();
    begun.countDown();
    try {
      free.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  @Test
  void aStopWaitsForAPageAndNotForAllThatIsPending() throws InterruptedException {
    Thread stopping = new Thread(feed::close);
    stopping.start();
    while (stopping.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    free.countDown();
    stopping.join();
    tending.join();

    assertThat(learnt.get()).isLessThan(PENDING);
    assertThat(log.ledger().outcomes().next(1)).isNotEmpty();
  }

  @Test
  void whoTellsOneOutcomeDoesNotWaitForAllThatAnotherTold() throws InterruptedException {
    feed.pass(Duration.ofMillis(10));
    assertThat(learnt.get()).isEqualTo(1);
    assertThat(tending.isAlive()).isTrue();

    free.countDown();
    tending.join();
    assertThat(learnt.get()).isEqualTo(PENDING);
    assertThat(log.ledger().outcomes().next(1)).isEmpty();
  }
}
