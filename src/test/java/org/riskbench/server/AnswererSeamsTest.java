package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.riskbench.access.Caller;
import org.riskbench.answering.AnswerPlan;
import org.riskbench.answering.Answerer;
import org.riskbench.answering.BatchFormat;
import org.riskbench.answering.Claim;
import org.riskbench.answering.Door;
import org.riskbench.answering.PublishedModel;
import org.riskbench.answering.RecordLimits;
import org.riskbench.answering.Recorder;
import org.riskbench.answering.Refusal;
import org.riskbench.answering.Reply;
import org.riskbench.answering.ScoreOptions;
import org.riskbench.answering.Scored;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.rule.KnownLists;
import org.riskbench.state.LiveStates;
import org.riskbench.state.States;

/** Who takes part in answering a record, and when. */
class AnswererSeamsTest {
  private static final RecordLimits LIMITS = RecordLimits.defaults();
  private static final PublishedModel MODEL =
      new PublishedModel(
          SampleModels.version(7),
          new AnswerPlan(LIMITS, false, SealPolicy.OPEN),
          LiveStates.inMemory(),
          KnownLists.none());

  /** Claims whatever it was told to, and notes what happens. */
  private static final class Notes implements Recorder {
    private final List<String> happened = new ArrayList<>();
    private Claim claim = new Claim.Mine() {};
    private CompletionStage<Reply> written = new CompletableFuture<>();

    @Override
    public Claim claim(Caller caller, String key, byte[] body) {
      happened.add("claim " + key);
      return claim;
    }

    @Override
    public CompletionStage<Reply> record(Claim.Mine mine, Scored scored, Reply answer) {
      happened.add("record " + scored.assessment().decision() + " " + answer.status());
      return written;
    }

    @Override
    public void giveUp(Claim.Mine mine) {
      happened.add("give up");
    }
  }

  private final Notes notes = new Notes();
  private final List<Door> seen = new ArrayList<>();
  private final Answerer answerer =
      new Answerer(LIMITS, notes, List.of(scored -> seen.add(scored.door())));

  private static ScoreOptions options() {
    return ScoreOptions.of(Caller.LOCAL, "k-1", "", "", false);
  }

  private CompletableFuture<Reply> score(String body) {
    return answerer
        .score(MODEL, body.getBytes(StandardCharsets.UTF_8), options())
        .toCompletableFuture();
  }

  @Test
  void anAnswerLeavesOnlyWhenItIsWrittenDown() {
    CompletableFuture<Reply> written = new CompletableFuture<>();
    notes.written = written;

    CompletableFuture<Reply> answer = score("{\"amount\":3}");

    assertThat(notes.happened).containsExactly("claim k-1", "record APPROVE 200");
    assertThat(seen).containsExactly(Door.SCORE);
    assertThat(answer).isNotDone();
    Reply safe = Reply.json(new byte[] {'1'});
    written.complete(safe);
    assertThat(answer).isCompletedWithValue(safe);
  }

  @Test
  void aRequestAnsweredBeforeGetsTheSameBytesAndNobodySeesItAgain() {
    Reply before = Reply.json(new byte[] {'2'});
    notes.claim = new Claim.Stored(before);

    assertThat(score("{\"amount\":3}")).isCompletedWithValue(before);
    assertThat(notes.happened).containsExactly("claim k-1");
    assertThat(seen).isEmpty();
  }

  @Test
  void aKeyInWorkIsToldToComeBackAndAnotherBodyIsRefused() throws Exception {
    notes.claim = new Claim.InFlight();
    Reply wait = score("{\"amount\":3}").get();
    assertThat(wait.status()).isEqualTo(409);
    assertThat(wait.headers()).containsEntry("Retry-After", "1");

    notes.claim = new Claim.OtherBody();
    assertThat(score("{\"amount\":3}").get().status()).isEqualTo(422);
    assertThat(seen).isEmpty();
  }

  @Test
  void aRecordThatCannotBeUsedGivesItsKeyBack() {
    assertThatThrownBy(() -> score("{\"amount\":\"much\"}")).isInstanceOf(Refusal.class);

    assertThat(notes.happened).containsExactly("claim k-1", "give up");
    assertThat(seen).isEmpty();
  }

  @Test
  void recordsOfABatchAreShownButNotClaimed() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    answerer.batch(
        MODEL,
        BatchFormat.NDJSON,
        new ByteArrayInputStream(
            "{\"amount\":3}\n{\"amount\":\"much\"}\n{}\n".getBytes(StandardCharsets.UTF_8)),
        BatchFormat.NDJSON,
        () -> out,
        options());

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("k-1.0", "k-1.2");
    assertThat(seen).containsExactly(Door.BATCH, Door.BATCH);
    assertThat(notes.happened).isEmpty();
  }

  @Test
  void noStateTakesTheRecordThatWarmsAProgramUp() {
    SealedModel counting = SampleModels.counting();
    try (States states = LiveStates.inMemory()) {
      AnswerPlan plan = new AnswerPlan(LIMITS, false, SealPolicy.OPEN);
      Answerer.warmUp(new PublishedModel(counting, plan, states, KnownLists.none()), LIMITS);

      assertThat(states.isKnown(counting.model().velocity())).isFalse();
    }
  }
}
