package org.riskbench.answering;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.riskbench.problem.ProblemException;
import org.riskbench.state.PastReader.Use;

/**
 * Answers calls: one record in and its answer out, or a stream of either. Thread-safe.
 *
 * <p>A model is taken once for a whole call, so that each answer comes wholly from one.
 */
public final class Answerer {
  private final RecordLimits limits;
  private final Recorder recorder;
  private final List<Witness> witnesses;

  /**
   * An answerer.
   *
   * @param recorder takes part in every record that comes alone
   * @param witnesses are shown every record, in this order
   */
  public Answerer(RecordLimits limits, Recorder recorder, List<Witness> witnesses) {
    this.limits = limits;
    this.recorder = recorder;
    this.witnesses = List.copyOf(witnesses);
  }

  /** Whether a record that comes alone may have to wait for somebody else. */
  public boolean mayBlock() {
    return recorder.mayBlock();
  }

  /**
   * Answers {@code POST /v1/score}.
   *
   * @param body one JSON object
   * @return what is to be sent; fails as the recorder does
   * @throws Refusal if the record can't be used
   */
  public CompletionStage<Reply> score(PublishedModel model, byte[] body, ScoreOptions options) {
    Claim claim = recorder.claim(options.caller(), options.key(), body);
    if (claim instanceof Claim.Mine mine) {
      return score(model, body, options, mine);
    }
    return CompletableFuture.completedFuture(before(claim));
  }

  private static Reply before(Claim claim) {
    if (claim instanceof Claim.Stored stored) {
      return stored.answer();
    }
    Reply refused = Problems.reply(refusal(claim));
    return refused.status() == 409 ? refused.with("Retry-After", "1") : refused;
  }

  private static Refusal refusal(Claim claim) {
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

  private CompletionStage<Reply> score(
      PublishedModel model, byte[] body, ScoreOptions options, Claim.Mine claim) {
    PublishedModel.Desk desk = model.borrow();
    boolean scored = false;
    try {
      long begun = System.nanoTime();
      Findings findings = new Findings(options.lenient());
      model.reader().read(body, 0, body.length, desk.record(), findings);
      findings.refuseErrors();
      model.assess(desk, options.update() ? Use.TAKE : Use.LOOK);
      Scored seen = model.scored(desk, options, Door.SCORE, System.nanoTime() - begun);
      scored = true;
      show(seen);
      return recorder.record(claim, seen, Reply.json(written(model, desk, findings, options)));
    } finally {
      if (!scored) {
        recorder.giveUp(claim);
      }
      desk.past().release();
      model.giveBack(desk);
    }
  }

  private static byte[] written(
      PublishedModel model, PublishedModel.Desk desk, Findings findings, ScoreOptions options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    try (JsonGenerator json = Json.generator(out)) {
      model.write(desk, findings, options, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // written to memory
    }
    return out.toByteArray();
  }

  private void show(Scored scored) {
    for (Witness witness : witnesses) {
      witness.scored(scored);
    }
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
      new Batch(model, source, out.sink(late, source), late, options).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One call. */
  private final class Batch {
    private final PublishedModel model;
    private final RecordSource source;
    private final AnswerSink sink;
    private final RecordedRows rows;
    private final LateOutput body;
    private final ScoreOptions options;
    private long position;

    Batch(
        PublishedModel model,
        RecordSource source,
        AnswerSink sink,
        LateOutput body,
        ScoreOptions options) {
      this.model = model;
      this.source = source;
      this.sink = sink;
      this.rows = new RecordedRows(sink);
      this.body = body;
      this.options = options;
    }

    void run() throws IOException {
      PublishedModel.Desk desk = model.borrow();
      boolean kept = options.update() && recorder.mayBlock();
      try {
        while (source.next()) {
          if (kept) {
            keep(desk);
          } else {
            score(desk);
          }
          position++;
        }
        rows.finish();
      } catch (Refusal refusal) {
        rows.finish();
        if (!body.isBegun()) {
          throw refusal; // nothing was sent yet: the whole call is refused
        }
        sink.error(position, refusal);
      } finally {
        model.giveBack(desk);
      }
      sink.end();
    }

    /** Scores a record that the state takes: it is claimed, and written down before it leaves. */
    private void keep(PublishedModel.Desk desk) throws IOException {
      List<String> ids = source.ids();
      try {
        ScoreOptions own = options.kept(source.id(), position);
        Claim claim = recorder.claim(own.caller(), own.key(), source.bytes());
        if (claim instanceof Claim.Mine mine) {
          rows.answer(position, ids, kept(desk, own, mine));
        } else if (claim instanceof Claim.Stored stored) {
          rows.answer(position, ids, CompletableFuture.completedFuture(stored.answer()));
        } else {
          rows.error(position, ids, refusal(claim));
        }
      } catch (Refusal | ProblemException e) {
        rows.error(position, ids, Problems.refusal(e));
      }
    }

    private CompletionStage<Reply> kept(
        PublishedModel.Desk desk, ScoreOptions own, Claim.Mine claim) {
      boolean scored = false;
      try {
        long begun = System.nanoTime();
        Findings findings = new Findings(own.lenient());
        source.read(desk.record(), findings);
        findings.refuseErrors();
        model.assess(desk, Use.TAKE);
        Scored seen = model.scored(desk, own, Door.BATCH, System.nanoTime() - begun);
        scored = true;
        show(seen);
        return recorder.record(claim, seen, Reply.json(written(model, desk, findings, own)));
      } finally {
        if (!scored) {
          recorder.giveUp(claim);
        }
        desk.past().release();
      }
    }

    private void score(PublishedModel.Desk desk) throws IOException {
      long begun = System.nanoTime();
      Findings findings = new Findings(options.lenient());
      try {
        source.read(desk.record(), findings);
        findings.refuseErrors();
      } catch (Refusal refusal) {
        sink.error(position, refusal);
        return;
      }
      model.assess(desk, options.update() ? Use.TAKE_UNLOGGED : Use.LOOK);
      ScoreOptions own = options.at(position);
      show(model.scored(desk, own, Door.BATCH, System.nanoTime() - begun));
      sink.answer(model, desk, findings, own);
    }
  }
}
