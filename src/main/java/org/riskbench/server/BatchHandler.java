package org.riskbench.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.function.Supplier;
import org.riskbench.answering.Answerer;
import org.riskbench.answering.BatchFormats;
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
    JavalinHead head = new JavalinHead(context);
    BatchFormats formats = BatchFormats.of(head);
    ScoreOptions options = ScoreOptions.ofBatch(head, Gate.caller(context), plan.lenient());
    answerer.batch(
        published.get(),
        formats.in(),
        context.bodyInputStream(),
        formats.out(),
        () -> context.contentType(formats.out().contentType()).outputStream(),
        options);
  }
}
