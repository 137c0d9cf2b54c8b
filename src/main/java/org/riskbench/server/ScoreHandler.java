package org.riskbench.server;

import io.javalin.security.RouteRole;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.riskbench.answering.Answerer;
import org.riskbench.answering.ContentTypes;
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

  private static final Set<RouteRole> ALLOWED = Set.of(Needs.SCORE);

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
      Needs.check(Gate.caller(request), ALLOWED);
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
    String encoding = header(request, HttpHeader.CONTENT_ENCODING.asString());
    if (!ContentTypes.of(header(request, "Content-Type"), encoding).equals(Reply.JSON)) {
      throw ContentTypes.unsupported(Reply.JSON);
    }
    if (request.getLength() > plan.limits().records().recordBytes()) {
      throw tooLarge();
    }
  }

  private Refusal tooLarge() {
    return Refusal.tooLarge("The record", plan.limits().records().recordBytes() + " bytes");
  }

  /** A recorder that may block must not hold up the thread that reads all connections. */
  private void take(Request request, byte[] body, Response response, Callback callback) {
    if (answerer.mayBlock(published.get(), header(request, "Idempotency-Key"))) {
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
        ? Problems.reply(tooLarge())
        : HttpFailures.reply(failure);
  }

  private ScoreOptions options(Request request) {
    String key = header(request, "Idempotency-Key");
    String prefer = header(request, "Prefer");
    if (request.getHttpURI().getQuery() == null) {
      return ScoreOptions.of(Gate.caller(request), key, "", "", plan.lenient())
          .updating("", true)
          .preferring(prefer);
    }
    Fields query = Request.extractQueryParameters(request);
    return ScoreOptions.of(
            Gate.caller(request),
            key,
            first(query, "reasons"),
            first(query, "lenient"),
            plan.lenient())
        .updating(first(query, "update"), true)
        .preferring(prefer);
  }

  private static String first(Fields query, String name) {
    return Optional.ofNullable(query.getValue(name)).orElse("");
  }

  private static String header(Request request, String name) {
    return Optional.ofNullable(request.getHeaders().get(name)).orElse("");
  }
}
