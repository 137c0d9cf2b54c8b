package org.riskbench.cloud;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.riskbench.access.Caller;
import org.riskbench.access.FailedCalls;
import org.riskbench.access.LiveKeys;
import org.riskbench.answering.Answerer;
import org.riskbench.answering.BatchFormats;
import org.riskbench.answering.ContentTypes;
import org.riskbench.answering.Inference;
import org.riskbench.answering.KeyCheck;
import org.riskbench.answering.Need;
import org.riskbench.answering.PlainPath;
import org.riskbench.answering.Problems;
import org.riskbench.answering.PublishedModel;
import org.riskbench.answering.Recorder;
import org.riskbench.answering.Refusal;
import org.riskbench.answering.Reply;
import org.riskbench.answering.SafeHeaders;
import org.riskbench.answering.Safety;
import org.riskbench.answering.ScoreOptions;
import org.riskbench.answering.Vitals;

/**
 * A published model without a server: takes a whole call and gives the whole answer, with the bytes
 * and the problems that the server of one's own has for it. Thread-safe.
 *
 * <p>What needs a server that lives on is not here: the decision log, a kill switch that can be
 * turned meanwhile, metrics, the time a caller can wait ({@code Prefer}).
 */
public final class Endpoint {
  private final PublishedModel model;
  private final EndpointPlan plan;
  private final Answerer answerer;
  private final KeyCheck keys;

  /** An endpoint of a model. */
  public Endpoint(PublishedModel model, EndpointPlan plan) {
    this.model = model;
    this.plan = plan;
    Safety safety = new Safety(plan::mode, Safety.Alarms.NEVER, lapse -> {}); // nobody counts
    this.answerer = new Answerer(plan.answers().limits(), Recorder.NONE, List.of(), safety);
    this.keys = plan.keys().isPresent() ? check(plan.keys().get()) : KeyCheck.NONE;
  }

  private static KeyCheck check(LiveKeys keys) {
    return new KeyCheck(keys, new FailedCalls(System::nanoTime, new SecureRandom().nextInt()));
  }

  /** Answers a call; whatever goes wrong is an answer too. */
  public Reply answer(Call call) {
    KeyCheck.Outcome outcome = keys.of(call.path(), call, () -> call.sender().address());
    Reply reply = reply(call, outcome);
    Reply told = reply.with(outcome.headers()).with(SafeHeaders.ALL);
    return call.method().equals("HEAD") ? told.head() : told;
  }

  private Reply reply(Call call, KeyCheck.Outcome outcome) {
    if (!PlainPath.isPlain(call.path())) {
      return Problems.reply(Problems.http(400));
    }
    if (outcome.refused().isPresent()) {
      return outcome.refused().get();
    }
    Optional<Place> place = Place.of(call.path());
    if (place.isEmpty()) {
      return Problems.reply(Problems.http(404));
    }
    Route route = place.get().route();
    if (!route.takes(call.method())) {
      return Problems.reply(Problems.http(405)).with("Allow", route.allowed());
    }
    if (!route.need().isMet(outcome.caller())) {
      return Problems.reply(Need.refusal(List.of(route.need())));
    }
    return answered(call, place.get(), outcome.caller());
  }

  /** The boundary: whatever happens becomes an answer. */
  private Reply answered(Call call, Place place, Caller caller) {
    try {
      return answer(call, place, caller);
    } catch (RuntimeException e) {
      return place.route().isInference() ? Inference.error(e) : Problems.reply(e);
    }
  }

  private Reply answer(Call call, Place place, Caller caller) {
    return switch (place.route()) {
      case HEALTH -> Vitals.health();
      case READY -> Vitals.ready(model);
      case SCORE -> score(call, caller);
      case BATCH -> batch(call, caller);
      case MODEL -> model.card(caller);
      case OPEN_API -> model.openApi();
      case INFERENCE -> Inference.server(model);
      case INFERENCE_LIVE -> Inference.live();
      case INFERENCE_READY -> Inference.ready();
      case INFERENCE_MODEL -> Inference.describe(asked(place));
      case INFERENCE_MODEL_READY -> Inference.ready(asked(place));
      case INFER -> infer(call, asked(place), caller);
    };
  }

  private Reply score(Call call, Caller caller) {
    ContentTypes.requireJson(call);
    plan.answers().limits().requireRecord(call.body().length);
    ScoreOptions options =
        ScoreOptions.ofRecord(call, caller, plan.answers().lenient())
            .named(call.sender().requestId());
    CompletionStage<Reply> reply = answerer.score(model, call.body(), options);
    return reply.toCompletableFuture().join(); // done already: nobody here may wait
  }

  private Reply batch(Call call, Caller caller) {
    BatchFormats formats = BatchFormats.of(call);
    ScoreOptions options =
        ScoreOptions.ofBatch(call, caller, plan.answers().lenient())
            .named(call.sender().requestId());
    AnswerBytes out = new AnswerBytes(plan.mostAnswerBytes());
    InputStream records = new ByteArrayInputStream(call.body());
    try {
      answerer.batch(model, formats.in(), records, formats.out(), () -> out, options);
    } catch (UncheckedIOException e) {
      // What writes an answer that was cut off half way no longer knows why.
      throw out.isFull() ? AnswerBytes.tooLarge(plan.mostAnswerBytes()) : e;
    }
    return new Reply(200, formats.out().contentType(), out.toByteArray());
  }

  private PublishedModel asked(Place place) {
    Inference.require(model.sealed().id(), place.model(), place.version());
    return model;
  }

  private Reply infer(Call call, PublishedModel asked, Caller caller) {
    ContentTypes.requireJson(call);
    if (call.body().length > Inference.MOST_BYTES) {
      throw Refusal.tooLarge("The request", Inference.MOST_BYTES + " bytes");
    }
    ScoreOptions options =
        ScoreOptions.ofInference(call, caller, plan.answers().lenient())
            .named(call.sender().requestId());
    return answerer.infer(asked, call.body(), options);
  }
}
