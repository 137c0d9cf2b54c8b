package org.riskbench.answering;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.riskbench.access.Caller;
import org.riskbench.decision.Lapse;
import org.riskbench.problem.ProblemException;
import org.riskbench.state.PastReader.Use;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers calls: one record in and its answer out, or a stream of either. Thread-safe.
 *
 * <p>A model is taken once for a whole call, so that each answer comes wholly from one.
 */
public final class Answerer {
  /** More than the first record ever takes. */
  private static final int LONG_MILLIS = 30_000;

  private final RecordLimits limits;
  private final Means means;
  private final Recorder recorder;
  private final Safety safety;
  private final Fallbacks fallbacks;
  private final Seldom warnings = new Seldom(10, System::nanoTime);

  /** Made when there is something to say: no start should wait for it. */
  private static Logger log() {
    return LoggerFactory.getLogger(Answerer.class);
  }

  /** What every call needs beside its model. */
  record Means(Recorder recorder, List<Witness> witnesses, Safety safety, Fallbacks fallbacks) {
    void show(Scored scored) {
      for (Witness witness : witnesses) {
        witness.scored(scored);
      }
    }
  }

  /**
   * An answerer.
   *
   * @param recorder takes part in every record that comes alone
   * @param witnesses are shown every record, in this order
   */
  public Answerer(RecordLimits limits, Recorder recorder, List<Witness> witnesses) {
    this(limits, recorder, witnesses, Safety.NONE);
  }

  /**
   * Whether a record that comes alone may have to wait for somebody else: a log that looks up its
   * key, a state on another machine.
   *
   * @param key the Idempotency-Key, empty if the caller gave none
   */
  public boolean mayBlock(PublishedModel model, String key) {
    return model.mayBlock() || recorder.mayBlock(key);
  }

  /**
   * An answerer that can be switched to another mode, and that answers in time.
   *
   * @param recorder as above
   * @param witnesses as above
   */
  public Answerer(RecordLimits limits, Recorder recorder, List<Witness> witnesses, Safety safety) {
    this.limits = limits;
    this.recorder = recorder;
    this.safety = safety;
    this.fallbacks = new Fallbacks(safety.lapsed());
    this.means = new Means(recorder, List.copyOf(witnesses), safety, fallbacks);
  }

  /**
   * Answers a made-up record that nobody hears of and no state takes. What a program does for the
   * first time takes it long: the first caller would wait until the fallback answers.
   */
  public static void warmUp(PublishedModel model, RecordLimits limits) {
    ScoreOptions options =
        new ScoreOptions(
            Caller.LOCAL, "", "warm-up", ScoreOptions.USUAL_REASONS, true, false, LONG_MILLIS);
    byte[] record = model.example().getBytes(StandardCharsets.UTF_8);
    try {
      var unused = new Answerer(limits, Recorder.NONE, List.of()).score(model, record, options);
    } catch (Refusal refusal) {
      log().debug("the made-up record is refused with {}", refusal.problem().code());
    }
  }

  /**
   * Answers {@code POST /v1/score}. Where that takes too long, or the state or the recorder fails,
   * the policy's fallback answers.
   *
   * @param body one JSON object, not to be changed
   * @return what is to be sent; fails with a {@link Refusal} if there is no answer
   * @throws Refusal if the record can't be used
   */
  public CompletionStage<Reply> score(PublishedModel model, byte[] body, ScoreOptions options) {
    CompletableFuture<Reply> answer = new CompletableFuture<>();
    OneCall.Asked asked = new OneCall.Asked(model, body, options);
    OneCall call = new OneCall(asked, fallbacks, answer::complete, answer::completeExceptionally);
    try {
      answer(asked, call);
    } catch (Refusal refusal) {
      if (call.fail(refusal)) {
        throw refusal;
      }
    }
    return answer;
  }

  /**
   * The same, told as soon as there is an answer: where something in between hangs, the fallback's
   * is told by another thread while this one still waits.
   *
   * @param answered told what is to be sent, once
   * @param failed told instead why there is no answer, once
   */
  public void score(
      PublishedModel model,
      byte[] body,
      ScoreOptions options,
      Consumer<Reply> answered,
      Consumer<Throwable> failed) {
    OneCall.Asked asked = new OneCall.Asked(model, body, options);
    OneCall call = new OneCall(asked, fallbacks, answered, failed);
    try {
      answer(asked, call);
    } catch (RuntimeException e) {
      call.fail(e); // a boundary: whatever happens becomes an answer
    }
  }

  private void answer(OneCall.Asked asked, OneCall call) {
    ScoreOptions options = asked.options();
    boolean waits = mayBlock(asked.model(), options.key());
    if (waits) {
      safety.alarms().set(call, options.waitMillis());
    }
    call.follow(claimed(asked, call));
    // Scoring alone takes microseconds: an alarm is worth setting only for what is still awaited.
    if (!waits && call.isWaiting()) {
      safety.alarms().set(call, options.waitMillis());
    }
  }

  private CompletionStage<Reply> claimed(OneCall.Asked asked, OneCall call) {
    ScoreOptions options = asked.options();
    Claim claim;
    try {
      claim = recorder.claim(options.caller(), options.key(), asked.body());
    } catch (ProblemException e) {
      return CompletableFuture.completedFuture(unwritten(asked, e, Fallbacks.StateUpdate.NO));
    }
    return claim instanceof Claim.Mine mine
        ? score(asked, call, mine)
        : CompletableFuture.completedFuture(before(claim));
  }

  private Reply unwritten(OneCall.Asked asked, Throwable failure, Fallbacks.StateUpdate state) {
    Lapse lapse = Lapses.ofRecorder(failure).orElseThrow(() -> new CompletionException(failure));
    if (warnings.isDue()) {
      log().warn("decisions can't be written down: {}", failure.getClass().getName());
    }
    return fallbacks.counted(asked, lapse, state);
  }

  private static Reply before(Claim claim) {
    if (claim instanceof Claim.Stored stored) {
      return stored.answer();
    }
    Reply refused = Problems.reply(refusal(claim));
    return refused.status() == 409 ? refused.with("Retry-After", "1") : refused;
  }

  static Refusal refusal(Claim claim) {
    return claim instanceof Claim.InFlight
        ? Refusal.http(
            409,
            "The same request is being answered at this moment.",
            "Ask again in a moment: the answer will be the same.")
        : Refusal.of(
            422,
            "SCORE-111",
            "The Idempotency-Key was used for another record.",
            "Give each record a key of its own; repeat a key only with the same bytes.");
  }

  private CompletionStage<Reply> score(OneCall.Asked asked, OneCall call, Claim.Mine claim) {
    PublishedModel model = asked.model();
    byte[] body = asked.body();
    ScoreOptions options = asked.options();
    PublishedModel.Desk desk = model.borrow();
    boolean scored = false;
    try {
      long begun = System.nanoTime();
      Findings findings = new Findings(options.lenient());
      model.reader().read(body, 0, body.length, desk.incoming(), findings);
      findings.refuseErrors();
      model.assess(desk, options.update() ? Use.TAKE : Use.LOOK, safety.mode().get(), findings);
      findings.lapses().forEach(fallbacks::count);
      Scored seen = model.scored(desk, options, Door.SCORE, System.nanoTime() - begun);
      scored = true;
      means.show(seen);
      Reply reply = call.sentOr(Reply.json(written(model, desk, findings, options)));
      return recorded(asked, claim, seen, reply, Fallbacks.StateUpdate.of(seen.stateUpdated()));
    } finally {
      if (!scored) {
        recorder.giveUp(claim);
      }
      desk.past().release();
      model.giveBack(desk);
    }
  }

  /** Writes the decision down; the fallback goes out if that fails. */
  private CompletionStage<Reply> recorded(
      OneCall.Asked asked,
      Claim.Mine claim,
      Scored seen,
      Reply reply,
      Fallbacks.StateUpdate state) {
    CompletionStage<Reply> written;
    try {
      written = recorder.record(claim, seen, reply);
    } catch (ProblemException e) {
      written = CompletableFuture.failedFuture(e);
    }
    if (written instanceof CompletableFuture<Reply> done
        && done.isDone()
        && !done.isCompletedExceptionally()) {
      return written; // nobody waits where nothing is kept
    }
    return written.handle(
        (safe, failure) -> failure == null ? safe : unwritten(asked, failure, state));
  }

  static byte[] written(
      PublishedModel model, PublishedModel.Desk desk, Findings findings, ScoreOptions options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    try (JsonGenerator json = Json.generator(out)) {
      model.write(desk, findings, options, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // written to memory
    }
    return out.toByteArray();
  }

  /**
   * Answers {@code POST /v1/score/batch}, record by record, in bounded memory.
   *
   * @param body where the answer goes; asked for when its first bytes are ready
   * @throws Refusal if the whole call is refused; then the body was not asked for
   * @throws UncheckedIOException if the caller's connection fails
   */
  public void batch(
      PublishedModel model,
      BatchFormat in,
      InputStream records,
      BatchFormat out,
      Supplier<OutputStream> body,
      ScoreOptions options) {
    RecordSource source = in.source(records, model, limits, options);
    LateOutput late = new LateOutput(body);
    try {
      new BatchCall(means, model, source, out.sink(late, source), late, options).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Answers an inference request (Open Inference Protocol v2). The state is told nothing unless the
   * request asks for it by its parameter {@code update}; then a snapshot alone outlives a crash,
   * for the protocol has no answer that could be kept a record at a time and given again.
   *
   * @param body the request object, not to be changed
   * @param options of the call; the request's own parameters go before them
   * @throws Refusal 400 if the request can't be used, 413 if it holds too many records
   */
  public Reply infer(PublishedModel model, byte[] body, ScoreOptions options) {
    InferRequest request = InferRequest.read(body, limits.arrayRows());
    Map<Integer, Tensor> bySlot = Inference.bySlot(request, model.reader(), options.lenient());
    InferOutputs outputs = new InferOutputs(request);
    boolean update = options.update() || request.update();
    PublishedModel.Desk desk = model.borrow();
    try {
      for (int i = 0; i < request.records(); i++) {
        long begun = System.nanoTime();
        Findings findings = new Findings(true);
        Inference.fill(bySlot, i, model.reader(), desk.incoming(), findings);
        findings.refuseErrors();
        model.assess(desk, update ? Use.TAKE_UNLOGGED : Use.LOOK, safety.mode().get(), findings);
        findings.lapses().forEach(fallbacks::count);
        means.show(model.scored(desk, options.at(i), Door.INFER, System.nanoTime() - begun));
        outputs.add(
            desk.assessment(),
            request.reasons().isPresent()
                ? desk.assessment().reasons(ScoreOptions.reasons(request.reasons().get()))
                : desk.assessment().defaultReasons(),
            desk.past().isUpdated());
      }
    } finally {
      model.giveBack(desk);
    }
    return outputs.reply(model);
  }
}
