package org.riskbench.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code POST /v1/score/batch}: reads, scores and answers record by record, in bounded memory. One
 * model answers all records of a call.
 */
final class BatchHandler implements Handler {
  private final ServerPlan plan;
  private final Supplier<PublishedModel> published;
  private final Traffic traffic;

  BatchHandler(ServerPlan plan, Supplier<PublishedModel> published, Traffic traffic) {
    this.plan = plan;
    this.published = published;
    this.traffic = traffic;
  }

  @Override
  public void handle(Context context) throws IOException {
    String type =
        ContentTypes.of(header(context, "Content-Type"), header(context, "Content-Encoding"));
    BatchFormat in =
        BatchFormat.of(type)
            .orElseThrow(
                () ->
                    ContentTypes.unsupported("application/json, application/x-ndjson or text/csv"));
    BatchFormat out = BatchFormat.accepted(header(context, "Accept"), in);
    ScoreOptions options =
        ScoreOptions.of(
                header(context, "Idempotency-Key"),
                query(context, "reasons"),
                query(context, "lenient"),
                plan.lenient())
            .updating(query(context, "update"), false);
    PublishedModel model = published.get();
    RecordSource source = in.source(context.bodyInputStream(), model, plan.limits(), options);
    LateOutput body = new LateOutput(context::outputStream);
    AnswerSink sink = out.sink(body, source);
    context.contentType(out.contentType());
    new Batch(model, source, sink, body, options).run();
  }

  private static String header(Context context, String name) {
    return Optional.ofNullable(context.header(name)).orElse("");
  }

  private static String query(Context context, String name) {
    return Optional.ofNullable(context.queryParam(name)).orElse("");
  }

  /** One call. */
  private final class Batch {
    private final PublishedModel model;
    private final RecordSource source;
    private final AnswerSink sink;
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
      this.body = body;
      this.options = options;
    }

    void run() throws IOException {
      PublishedModel.Desk desk = model.borrow();
      try {
        while (source.next()) {
          score(desk);
          position++;
        }
      } catch (Refusal refusal) {
        if (!body.isBegun()) {
          throw refusal; // nothing was sent yet: the whole call is refused
        }
        sink.error(position, refusal);
      } finally {
        model.giveBack(desk);
      }
      sink.end();
    }

    private void score(PublishedModel.Desk desk) throws IOException {
      Findings findings = new Findings(options.lenient());
      try {
        source.read(desk.record(), findings);
        findings.refuseErrors();
      } catch (Refusal refusal) {
        sink.error(position, refusal);
        return;
      }
      model.assess(desk, options.update());
      traffic.decided(desk.assessment().decision());
      sink.answer(model, desk, findings, options.at(position));
    }
  }
}
