package org.riskbench.server;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.riskbench.access.Caller;
import org.riskbench.answering.Answerer;
import org.riskbench.answering.CallHead;
import org.riskbench.answering.ContentTypes;
import org.riskbench.answering.Need;
import org.riskbench.answering.Problems;
import org.riskbench.answering.PublishedModel;
import org.riskbench.answering.Refusal;
import org.riskbench.answering.Reply;
import org.riskbench.answering.ScoreOptions;

/**
 * {@code POST /v1/score}, the hot path: answered in front of Javalin, without a servlet in between.
 * The body arrives asynchronously, so that a slow sender holds no thread. Never blocks.
 */
final class ScoreCall {
  private final ServerPlan plan;
  private final Supplier<PublishedModel> published;
  private final Answerer answerer;
  private final Places places;

  ScoreCall(ServerPlan plan, Supplier<PublishedModel> published, Answerer answerer) {
    this.plan = plan;
    this.published = published;
    this.answerer = answerer;
    this.places = new Places(plan.limits().concurrent());
  }

  /** Answers a request that the gate let in, now or later. */
  void handle(Request request, Response response, Callback callback, Caller caller) {
    if (!request.getMethod().equals("POST")) {
      response.getHeaders().put(HttpHeader.ALLOW, "POST");
      Replies.refuse(Problems.reply(Problems.http(405)), request, response, callback);
      return;
    }
    CallHead head = new JettyHead(request);
    try {
      Need.SCORE.check(caller);
      ContentTypes.requireJson(head);
      plan.limits().records().requireRecord(request.getLength());
    } catch (Refusal refusal) {
      Replies.refuse(Problems.reply(refusal), request, response, callback);
      return;
    }
    Arrival.await(
        request,
        plan.limits().records().recordBytes(),
        plan.limits().arrival(),
        body -> take(new Arrived(request, head, caller, body), response, callback),
        failure -> Replies.send(unread(failure), response, callback));
  }

  /** A request with its body. */
  private record Arrived(Request request, CallHead head, Caller caller, byte[] body) {}

  /** A recorder that may block must not hold up the thread that reads all connections. */
  private void take(Arrived asked, Response response, Callback callback) {
    if (answerer.mayBlock(published.get(), asked.head().header("Idempotency-Key"))) {
      asked.request().getContext().execute(() -> answer(asked, response, callback));
    } else {
      answer(asked, response, callback);
    }
  }

  /** A record takes a place only now: one that is still on its way stands in nobody's way. */
  private void answer(Arrived asked, Response response, Callback callback) {
    ScoreOptions options;
    try {
      options = options(asked);
    } catch (Refusal refusal) {
      Replies.send(Problems.reply(refusal), response, callback);
      return;
    }
    if (!places.take()) {
      Replies.send(Places.full(), response, callback);
      return;
    }
    // Whoever was late has an answer while the thread still waits; both hold the place.
    Runnable leave = places.sharedByTwo();
    Consumer<Reply> send =
        reply -> {
          leave.run();
          Replies.send(reply, response, callback);
        };
    answerer.score(
        published.get(),
        asked.body(),
        options,
        send,
        failure -> send.accept(HttpFailures.reply(failure)));
    leave.run();
  }

  private Reply unread(Throwable failure) {
    return failure instanceof IllegalStateException
        ? Problems.reply(plan.limits().records().recordTooLarge())
        : HttpFailures.reply(failure);
  }

  private ScoreOptions options(Arrived asked) {
    return ScoreOptions.ofRecord(asked.head(), asked.caller(), plan.lenient());
  }
}
