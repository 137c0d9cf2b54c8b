package org.riskbench.answering;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.riskbench.problem.ProblemException;
import org.riskbench.state.PastReader.Use;

/** One call with many records, answered one after the other in bounded memory. */
final class BatchCall {
  private final Answerer.Means means;
  private final PublishedModel model;
  private final RecordSource source;
  private final AnswerSink sink;
  private final RecordedRows rows;
  private final LateOutput body;
  private final ScoreOptions options;
  private long position;

  BatchCall(
      Answerer.Means means,
      PublishedModel model,
      RecordSource source,
      AnswerSink sink,
      LateOutput body,
      ScoreOptions options) {
    this.means = means;
    this.model = model;
    this.source = source;
    this.sink = sink;
    this.rows = new RecordedRows(sink);
    this.body = body;
    this.options = options;
  }

  void run() throws IOException {
    PublishedModel.Desk desk = model.borrow();
    boolean kept = options.update() && means.recorder().isKeeping();
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
      Claim claim = means.recorder().claim(own.caller(), own.key(), source.bytes());
      if (claim instanceof Claim.Mine mine) {
        rows.answer(position, ids, kept(desk, own, mine));
      } else if (claim instanceof Claim.Stored stored) {
        rows.answer(position, ids, CompletableFuture.completedFuture(stored.answer()));
      } else {
        rows.error(position, ids, Answerer.refusal(claim));
      }
    } catch (Refusal | ProblemException e) {
      rows.error(position, ids, Problems.refusal(e));
    }
  }

  private CompletionStage<Reply> kept(PublishedModel.Desk desk, ScoreOptions own, Claim.Mine claim)
      throws IOException {
    boolean scored = false;
    try {
      long begun = System.nanoTime();
      Findings findings = new Findings(own.lenient());
      source.read(desk.incoming(), findings);
      findings.refuseErrors();
      model.assess(desk, Use.TAKE, means.safety().mode().get(), findings);
      findings.lapses().forEach(means.fallbacks()::count);
      Scored seen = model.scored(desk, own, Door.BATCH, System.nanoTime() - begun);
      scored = true;
      means.show(seen);
      return means
          .recorder()
          .record(claim, seen, Reply.json(Answerer.written(model, desk, findings, own)));
    } finally {
      if (!scored) {
        means.recorder().giveUp(claim);
      }
      desk.past().release();
    }
  }

  private void score(PublishedModel.Desk desk) throws IOException {
    long begun = System.nanoTime();
    Findings findings = new Findings(options.lenient());
    try {
      source.read(desk.incoming(), findings);
      findings.refuseErrors();
    } catch (Refusal refusal) {
      source.requireWhole();
      sink.error(position, refusal);
      return;
    }
    if (!isAssessed(desk, findings)) {
      return;
    }
    ScoreOptions own = options.at(position);
    means.show(model.scored(desk, own, Door.BATCH, System.nanoTime() - begun));
    sink.answer(model, desk, findings, own);
  }

  /** Whether there is a decision; where there is none, its entry says so. */
  private boolean isAssessed(PublishedModel.Desk desk, Findings findings) throws IOException {
    try {
      Use use = options.update() ? Use.TAKE_UNLOGGED : Use.LOOK;
      model.assess(desk, use, means.safety().mode().get(), findings);
    } catch (Refusal refusal) {
      sink.error(position, refusal);
      return false;
    }
    findings.lapses().forEach(means.fallbacks()::count);
    return true;
  }
}
