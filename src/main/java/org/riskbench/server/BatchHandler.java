package org.riskbench.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import java.util.function.Supplier;
import org.riskbench.answering.Answerer;
import org.riskbench.answering.BatchFormat;
import org.riskbench.answering.ContentTypes;
import org.riskbench.answering.PublishedModel;
import org.riskbench.answering.ScoreOptions;

/** {@code POST /v1/score/batch}. */
final class BatchHandler implements Handler {
  private final ServerPlan plan;
  private final Supplier<PublishedModel> published;
  private final Answerer answerer;

  BatchHandler(ServerPlan plan, Supplier<PublishedModel> published, Answerer answerer) {
    this.plan = plan;
    this.published = published;
    this.answerer = answerer;
  }

  @Override
  public void handle(Context context) {
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
                Gate.caller(context),
                header(context, "Idempotency-Key"),
                query(context, "reasons"),
                query(context, "lenient"),
                plan.lenient())
            .updating(query(context, "update"), false);
    answerer.batch(
        published.get(),
        in,
        context.bodyInputStream(),
        out,
        () -> context.contentType(out.contentType()).outputStream(),
        options);
  }

  private static String header(Context context, String name) {
    return Optional.ofNullable(context.header(name)).orElse("");
  }

  private static String query(Context context, String name) {
    return Optional.ofNullable(context.queryParam(name)).orElse("");
  }
}
