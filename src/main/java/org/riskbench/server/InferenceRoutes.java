package org.riskbench.server;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.riskbench.answering.Answerer;
import org.riskbench.answering.ContentTypes;
import org.riskbench.answering.Inference;
import org.riskbench.answering.PublishedModel;
import org.riskbench.answering.Refusal;
import org.riskbench.answering.Reply;
import org.riskbench.answering.ScoreOptions;

/** The calls of the Open Inference Protocol v2 (KServe); errors are in its own form. */
final class InferenceRoutes {
  private final ServerPlan plan;
  private final Supplier<PublishedModel> published;
  private final Answerer answerer;

  InferenceRoutes(ServerPlan plan, Supplier<PublishedModel> published, Answerer answerer) {
    this.plan = plan;
    this.published = published;
    this.answerer = answerer;
  }

  void add(JavalinConfig config) {
    config
        .routes
        .get("/v2", answering(context -> Inference.server(published.get())), Needs.A_KEY)
        .get("/v2/health/live", answering(context -> Inference.live()), Needs.NOTHING)
        .get("/v2/health/ready", answering(context -> Inference.ready()), Needs.NOTHING);
    for (String path : new String[] {"/v2/models/{name}", "/v2/models/{name}/versions/{version}"}) {
      config
          .routes
          .get(path, answering(context -> Inference.describe(asked(context))), Needs.A_KEY)
          .get(path + "/ready", answering(context -> Inference.ready(asked(context))), Needs.A_KEY)
          .post(path + "/infer", answering(this::infer), Needs.SCORE);
    }
  }

  /** A boundary: whatever goes wrong is told as the protocol has it. */
  private static Handler answering(Function<Context, Reply> call) {
    return context -> {
      Reply reply;
      try {
        reply = call.apply(context);
      } catch (RuntimeException e) {
        reply = Inference.error(e);
      }
      Replies.send(reply, context);
    };
  }

  private PublishedModel asked(Context context) {
    PublishedModel model = published.get();
    String version = Optional.ofNullable(context.pathParamMap().get("version")).orElse("");
    Inference.require(model.sealed().id(), context.pathParam("name"), version);
    return model;
  }

  private Reply infer(Context context) {
    PublishedModel model = asked(context);
    JavalinHead head = new JavalinHead(context);
    ContentTypes.requireJson(head);
    ScoreOptions options = ScoreOptions.ofInference(head, Gate.caller(context), plan.lenient());
    return answerer.infer(model, body(context), options);
  }

  private static byte[] body(Context context) {
    byte[] body;
    try {
      body = context.bodyInputStream().readNBytes(Inference.MOST_BYTES + 1);
    } catch (IOException e) {
      throw Refusal.http(400, "The body did not arrive whole.", "Send it again.");
    }
    if (body.length > Inference.MOST_BYTES) {
      throw Refusal.tooLarge("The request", Inference.MOST_BYTES + " bytes");
    }
    return body;
  }
}
