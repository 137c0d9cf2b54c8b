package org.riskbench.server;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;

/**
 * {@code POST /v1/score}, the hot path: answered in front of Javalin, without a servlet in between.
 * The body arrives asynchronously, so that a slow sender holds no thread.
 */
final class ScoreHandler extends Handler.Wrapper {
  private static final String PATH = "/v1/score";

  private final ServerPlan plan;
  private final Supplier<PublishedModel> published;
  private final Traffic traffic;

  ScoreHandler(ServerPlan plan, Supplier<PublishedModel> published, Traffic traffic) {
    this.plan = plan;
    this.published = published;
    this.traffic = traffic;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!Request.getPathInContext(request).equals(PATH)) {
      return super.handle(request, response, callback);
    }
    if (!request.getMethod().equals("POST")) {
      response.getHeaders().put(HttpHeader.ALLOW, "POST");
      Problems.reply(Problems.http(405)).send(response, callback);
      return true;
    }
    try {
      requireJson(request);
    } catch (Refusal refusal) {
      Problems.reply(refusal).send(response, callback);
      return true;
    }
    Content.Source.asByteArrayAsync(
        request,
        plan.limits().recordBytes(),
        Promise.Invocable.from(
            InvocationType.NON_BLOCKING,
            body -> answer(request, body).send(response, callback),
            failure -> unread(failure).send(response, callback)));
    return true;
  }

  private void requireJson(Request request) {
    String encoding = header(request, HttpHeader.CONTENT_ENCODING.asString());
    if (!ContentTypes.of(header(request, "Content-Type"), encoding).equals(Reply.JSON)) {
      throw ContentTypes.unsupported(Reply.JSON);
    }
    if (request.getLength() > plan.limits().recordBytes()) {
      throw tooLarge();
    }
  }

  private Refusal tooLarge() {
    return Refusal.tooLarge("The record", plan.limits().recordBytes() + " bytes");
  }

  /** The boundary of the hot path: whatever happens becomes an answer. */
  private Reply answer(Request request, byte[] body) {
    try {
      return score(body, options(request));
    } catch (IOException | RuntimeException e) {
      return Problems.reply(e);
    }
  }

  private Reply unread(Throwable failure) {
    return Problems.reply(failure instanceof IllegalStateException ? tooLarge() : failure);
  }

  private ScoreOptions options(Request request) {
    String key = header(request, "Idempotency-Key");
    if (request.getHttpURI().getQuery() == null) {
      return ScoreOptions.of(key, "", "", plan.lenient()).updating("", true);
    }
    Fields query = Request.extractQueryParameters(request);
    return ScoreOptions.of(key, first(query, "reasons"), first(query, "lenient"), plan.lenient())
        .updating(first(query, "update"), true);
  }

  private static String first(Fields query, String name) {
    return Optional.ofNullable(query.getValue(name)).orElse("");
  }

  private Reply score(byte[] body, ScoreOptions options) throws IOException {
    PublishedModel model = published.get();
    PublishedModel.Desk desk = model.borrow();
    try {
      Findings findings = new Findings(options.lenient());
      model.reader().read(body, 0, body.length, desk.record(), findings);
      findings.refuseErrors();
      model.assess(desk, options.update());
      ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
      try (JsonGenerator json = Json.generator(out)) {
        model.write(desk, findings, options, json);
      }
      traffic.decided(desk.assessment().decision());
      return Reply.json(out.toByteArray());
    } finally {
      model.giveBack(desk);
    }
  }

  private static String header(Request request, String name) {
    return Optional.ofNullable(request.getHeaders().get(name)).orElse("");
  }
}
