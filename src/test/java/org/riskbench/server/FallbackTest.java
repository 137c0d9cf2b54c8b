package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.riskbench.access.Caller;
import org.riskbench.answering.AnswerPlan;
import org.riskbench.answering.Answerer;
import org.riskbench.answering.Claim;
import org.riskbench.answering.PublishedModel;
import org.riskbench.answering.RecordLimits;
import org.riskbench.answering.Recorder;
import org.riskbench.answering.Reply;
import org.riskbench.answering.Safety;
import org.riskbench.answering.ScoreOptions;
import org.riskbench.answering.Scored;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Fallback;
import org.riskbench.decision.FallbackAnswer;
import org.riskbench.decision.Lapse;
import org.riskbench.decision.Mode;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.rule.HardRules;
import org.riskbench.rule.KnownLists;
import org.riskbench.rule.RuleLines;
import org.riskbench.state.LiveStates;

/** What a caller gets when the log, the state or time fails. */
class FallbackTest {
  private static final String RECORD = "{\"amount\":60,\"channel\":\"web\",\"phone_match\":true}";
  private static final RecordLimits LIMITS = RecordLimits.defaults();

  /** Rings when the test wants it. */
  private static final class Bell implements Safety.Alarms {
    private final List<Safety.Late> set = new ArrayList<>();
    private int millis;

    @Override
    public void set(Safety.Late late, int after) {
      set.add(late);
      millis = after;
    }

    void ring() {
      set.forEach(Safety.Late::late);
    }
  }

  /** Claims and records as the test wants it. */
  private static final class Log implements Recorder {
    private final List<String> recorded = new ArrayList<>();
    private Runnable claiming = () -> {};
    private CompletionStage<Reply> written = new CompletableFuture<>();

    @Override
    public Claim claim(Caller caller, String key, byte[] body) {
      claiming.run();
      return new Claim.Mine() {};
    }

    @Override
    public CompletionStage<Reply> record(Claim.Mine claim, Scored scored, Reply answer) {
      recorded.add(new String(answer.body(), StandardCharsets.UTF_8));
      return written;
    }

    @Override
    public void giveUp(Claim.Mine claim) {
      recorded.add("given up");
    }
  }

  private final Bell bell = new Bell();
  private final Log log = new Log();
  private final List<Lapse> lapses = new ArrayList<>();
  private final Answerer answerer =
      new Answerer(LIMITS, log, List.of(), new Safety(() -> Mode.NORMAL, bell, lapses::add));

  private static PublishedModel published(SealedModel model) {
    return new PublishedModel(
        model,
        new AnswerPlan(LIMITS, false, SealPolicy.OPEN),
        LiveStates.inMemory(),
        KnownLists.none());
  }

  private static PublishedModel falling(Fallback fallback) {
    SealedModel plain = SampleModels.version(7);
    return published(
        new SealedModel(
            plain.manifest(),
            plain.model().with(plain.model().policy().with(fallback)),
            plain.metrics(),
            plain.fileSha256()));
  }

  private CompletableFuture<Reply> ask(PublishedModel model, String body) {
    return answerer
        .score(
            model,
            body.getBytes(StandardCharsets.UTF_8),
            ScoreOptions.of(Caller.LOCAL, "k-1", "", "", false).updating("", true))
        .toCompletableFuture();
  }

  private static Map<String, Object> told(CompletableFuture<Reply> answer) throws IOException {
    assertThat(answer).isCompleted();
    assertThat(answer.join().status()).isEqualTo(200);
    return JSON.std.mapFrom(answer.join().body());
  }

  @Test
  void anAnswerThatIsLateIsTheFallbackWithoutAScore() throws Exception {
    CompletableFuture<Reply> answer = ask(falling(Fallback.REVIEW), RECORD);
    assertThat(answer).isNotDone();
    assertThat(bell.millis).isEqualTo(ScoreOptions.USUAL_WAIT);

    bell.ring();

    assertThat(told(answer))
        .containsEntry("requestId", "k-1")
        .containsEntry("mode", "fallback")
        .containsEntry("degraded", List.of("deadline"))
        .containsEntry("decision", "REVIEW")
        .containsEntry("score", null)
        .containsEntry("probability", null)
        .containsEntry("reasons", List.of());
    assertThat(lapses).containsExactly(Lapse.DEADLINE);
  }

  @Test
  void anAnswerInTimeIsLeftAloneByTheBell() throws Exception {
    log.written =
        CompletableFuture.completedFuture(
            Reply.json("{\"mode\":\"x\"}".getBytes(StandardCharsets.UTF_8)));
    CompletableFuture<Reply> answer = ask(falling(Fallback.REVIEW), RECORD);

    bell.ring();

    assertThat(told(answer)).containsEntry("mode", "x");
    assertThat(bell.set).noneMatch(Safety.Late::isWaiting);
    assertThat(lapses).isEmpty();
  }

  @Test
  void whatWasAnsweredLateIsWhatIsWrittenDown() throws Exception {
    CountDownLatch inClaim = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    log.claiming =
        () -> {
          inClaim.countDown();
          try {
            goOn.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    List<CompletableFuture<Reply>> asked = new ArrayList<>();
    Thread hanging = new Thread(() -> asked.add(ask(falling(Fallback.REVIEW), RECORD)));
    hanging.start();
    inClaim.await();
    bell.ring();
    goOn.countDown();
    hanging.join();

    assertThat(log.recorded).hasSize(1);
    assertThat(JSON.std.mapFrom(log.recorded.get(0))).containsEntry("mode", "fallback");
  }

  @Test
  void whoIsLateIsAnsweredWhileTheLogStillHangs() throws Exception {
    List<Integer> sent = new ArrayList<>();
    log.claiming =
        () -> {
          bell.ring();
          sent.add(0); // still hanging
        };

    answerer.score(
        falling(Fallback.REVIEW),
        RECORD.getBytes(StandardCharsets.UTF_8),
        ScoreOptions.of(Caller.LOCAL, "k-1", "", "", false).updating("", true),
        reply -> sent.add(reply.status()),
        failure -> sent.add(-1));

    assertThat(sent).containsExactly(200, 0);
  }

  @Test
  void aDecisionThatCannotBeWrittenDownIsNotGiven() throws Exception {
    log.written =
        CompletableFuture.failedFuture(
            Problem.error("LEDGER-101", "The log is full.", "Make room.").asException());

    assertThat(told(ask(falling(Fallback.REVIEW), RECORD)))
        .containsEntry("mode", "fallback")
        .containsEntry("degraded", List.of("log"))
        .containsEntry("score", null)
        .containsEntry("stateUpdated", false);
    assertThat(lapses).containsExactly(Lapse.LOG);
  }

  @Test
  void aLogThatIsLostBeforeTheRecordIsReadScoresNothing() throws Exception {
    log.claiming =
        () -> {
          throw Problem.error("LEDGER-102", "The log is gone.", "Find it.").asException();
        };

    assertThat(told(ask(falling(Fallback.REVIEW), RECORD)))
        .containsEntry("degraded", List.of("log"));
    assertThat(log.recorded).isEmpty();
  }

  @Test
  void thePolicySaysWhatTheFallbackIs() throws Exception {
    for (Decision decision : Decision.values()) {
      FallbackAnswer wanted = FallbackAnswer.valueOf(decision.name());
      CompletableFuture<Reply> answer =
          ask(falling(Fallback.REVIEW.with(Lapse.DEADLINE, wanted)), RECORD);
      bell.ring();

      assertThat(told(answer)).containsEntry("decision", decision.name());
    }
  }

  @Test
  void aPolicyThatWantsNoDecisionRefuses() throws Exception {
    CompletableFuture<Reply> answer =
        ask(falling(Fallback.REVIEW.with(Lapse.DEADLINE, FallbackAnswer.REFUSE)), RECORD);
    bell.ring();

    assertThat(answer.get().status()).isEqualTo(503);
    assertThat(answer.get().headers()).containsKey("Retry-After");
    assertThat(new String(answer.get().body(), StandardCharsets.UTF_8)).contains("SERVER-120");
  }

  @Test
  void theRulesAloneDecideWhereThePolicyWantsThat() throws Exception {
    SealedModel plain = SampleModels.version(7);
    HardRules rules =
        HardRules.bind(
            RuleLines.parse("dear: when amount > 500 then DECLINE because DEAR \"Too dear\"\n"),
            plain.model().scope(SampleModels.TRAINING, Set.of()));
    Fallback fallback =
        Fallback.REVIEW.with(Lapse.DEADLINE, FallbackAnswer.RULES_ONLY).with(Decision.APPROVE);
    PublishedModel model =
        published(
            new SealedModel(
                plain.manifest(),
                plain.model().with(rules).with(plain.model().policy().with(fallback)),
                plain.metrics(),
                plain.fileSha256()));

    CompletableFuture<Reply> cheap = ask(model, RECORD);
    CompletableFuture<Reply> dear = ask(model, "{\"amount\":600}");
    bell.ring();

    assertThat(told(cheap)).containsEntry("decision", "APPROVE").containsEntry("rules", List.of());
    assertThat(told(dear))
        .containsEntry("decision", "DECLINE")
        .containsEntry("rules", List.of("dear"));
  }

  @Test
  void aBadRecordIsRefusedEvenWhenLate() throws Exception {
    log.claiming = bell::ring;

    assertThat(ask(falling(Fallback.REVIEW), "{\"amount\":\"much\"}").get().status())
        .isEqualTo(422);
  }
}
