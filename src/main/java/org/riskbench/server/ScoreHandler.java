package org.riskbench.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.riskbench.answering.Answerer;
import org.riskbench.answering.ContentTypes;
import org.riskbench.answering.Need;
import org.riskbench.answering.Problems;
import org.riskbench.answering.PublishedModel;
import org.riskbench.answering.Refusal;
import org.riskbench.answering.Reply;
import org.riskbench.answering.ScoreOptions;

/**
 * {@code POST /v1/score}, the hot path: answered in front of Javalin, without a servlet in between.
 * The body arrives asynchronously, so that a slow sender holds no thread.
 */
final class ScoreHandler extends Handler.Wrapper {
  static final String PATH = "/v1/score";

  private final ServerPlan plan;
  private final Supplier<PublishedModel> published;
  private final Answerer answerer;
  private final Places places;

  ScoreHandler(ServerPlan plan, Supplier<PublishedModel> published, Answerer answerer) {
    this.plan = plan;
    this.published = published;
    this.answerer = answerer;
    this.places = new Places(plan.limits().concurrent());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!Request.getPathInContext(request).equals(PATH)) {
      return super.handle(request, response, callback);
    }
    if (!request.getMethod().equals("POST")) {
      response.getHeaders().put(HttpHeader.ALLOW, "POST");
      Replies.refuse(Problems.reply(Problems.http(405)), request, response, callback);
      return true;
    }
    try {
      Need.SCORE.check(Gate.caller(request));
      requireJson(request);
    } catch (Refusal refusal) {
      Replies.refuse(Problems.reply(refusal), request, response, callback);
      return true;
    }
    Arrival.await(
        request,
        plan.limits().records().recordBytes(),
        plan.limits().arrival(),
        body -> take(request, body, response, callback),
        failure -> Replies.send(unread(failure), response, callback));
    return true;
  }

  private void requireJson(Request request) {
    ContentTypes.requireJson(new JettyHead(request));
    plan.limits().records().requireRecord(request.getLength());
  }

  /** A recorder that may block must not hold up the thread that reads all connections. */
  private void take(Request request, byte[] body, Response response, Callback callback) {
    if (answerer.mayBlock(published.get(), new JettyHead(request).header("Idempotency-Key"))) {
      request.getContext().execute(() -> answer(request, body, response, callback));
    } else {
      answer(request, body, response, callback);
    }
  }

  /** A record takes a place only now: one that is still on its way stands in nobody's way. */
  private void answer(Request request, byte[] body, Response response, Callback callback) {
    if (!places.take()) {
      Replies.send(Places.full(), response, callback);
      return;
    }
    answer(request, body)
        .whenComplete(
            (reply, failure) -> {
              places.giveBack();
              Replies.send(
                  failure == null ? reply : HttpFailures.reply(failure), response, callback);
            });
  }

  /** The boundary of the hot path: whatever happens becomes an answer. */
  private CompletionStage<Reply> answer(Request request, byte[] body) {
    try {
      return answerer.score(published.get(), body, options(request));
    } catch (RuntimeException e) {
      return CompletableFuture.completedFuture(HttpFailures.reply(e));
    }
  }

  private Reply unread(Throwable failure) {
    return failure instanceof IllegalStateException
        ? Problems.reply(plan.limits().records().recordTooLarge())
        : HttpFailures.reply(failure);
  }

  private ScoreOptions options(Request request) {
    return ScoreOptions.ofRecord(new JettyHead(request), Gate.caller(request), plan.lenient());
  }
}
