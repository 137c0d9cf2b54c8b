package org.riskbench.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.riskbench.answering.Problems;
import org.riskbench.answering.PublishedModel;
import org.riskbench.answering.Reply;
import org.riskbench.answering.Vitals;
import org.riskbench.monitor.Exposition;
import org.riskbench.monitor.MonitorDocument;

/** Puts the server together: connector, gate, hot path, and Javalin with all other calls. */
final class Routes {
  /** What a caller's line, or this machine, may stand still for in a call with a body. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final int FIRST_JDK_WITH_VIRTUAL_THREADS = 21;

  private final ServerParts parts;
  private final ServerPlan plan;
  private final Supplier<PublishedModel> published;
  private final DocsPage docs = new DocsPage();

  private Routes(ServerParts parts) {
    this.parts = parts;
    this.plan = parts.plan();
    this.published = parts.published();
  }

  /** A Javalin ready to be started once. */
  static Javalin javalin(ServerParts parts) {
    return Javalin.create(new Routes(parts)::configure);
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false; // else a thread lingers after each start
    config.concurrency.useVirtualThreads =
        Runtime.version().feature() >= FIRST_JDK_WITH_VIRTUAL_THREADS;
    config.http.prefer405over404 = true;
    config.jetty.host = plan.host();
    config.jetty.port = plan.port();
    config.jetty.addConnector(new Connectors(plan, parts.guard().tls())::open);
    config.jetty.modifyServer(this::insertHandlers);
    addRoutes(config);
    new ControlRoutes(parts.control()).add(config);
    new InferenceRoutes(plan, published, parts.answerer()).add(config);
    parts
        .feedback()
        .ifPresent(
            desk ->
                config.routes.post(
                    "/v1/feedback",
                    new FeedbackHandler(desk, plan.limits().records().recordBytes()),
                    Needs.FEEDBACK));
    config.routes.exception(
        HttpResponseException.class,
        (e, context) -> Replies.send(Problems.reply(Problems.http(e.getStatus())), context));
    config.routes.exception(
        Exception.class, (e, context) -> Replies.send(HttpFailures.reply(e), context));
  }

  private void insertHandlers(Server server) {
    server.setErrorHandler(Routes::jettyError);
    parts.guard().tls().ifPresent(tls -> tls.watch(server));
    server.setStopTimeout(plan.limits().stop().toMillis());
    int slowest = plan.limits().connections().bytesPerSecond();
    server.insertHandler(new BodyPace(slowest, GRACE));
    server.insertHandler(new StreamGate(plan.limits().streams()));
    server.insertHandler(new VitalsHandler(Map.of("/metrics", this::metrics)));
    server.insertHandler(new Dispatch());
    server.insertHandler(
        new VitalsHandler(
            Map.of("/health", Vitals::health, "/ready", () -> Vitals.ready(published.get()))));
    server.insertHandler(
        new Gate(
            plan,
            parts.traffic(),
            parts.guard().doorkeeper(),
            new ScoreCall(plan, published, parts.answerer())));
  }

  /** What Jetty itself refuses, before any of our handlers: a bad request line, a huge header. */
  private static boolean jettyError(Request request, Response response, Callback callback) {
    Object status = request.getAttribute(ErrorHandler.ERROR_STATUS);
    int told = status instanceof Integer code ? code : response.getStatus();
    // A version or an encoding that nobody speaks is the caller's mistake, not the server's.
    int meant = told == 501 || told == 505 ? 400 : told;
    Replies.send(Problems.reply(Problems.http(meant)), response, callback);
    return true;
  }

  private void addRoutes(JavalinConfig config) {
    config.routes.beforeMatched(context -> Needs.check(Gate.caller(context), context.routeRoles()));
    config
        .routes
        .post("/v1/score/batch", new BatchHandler(plan, published, parts.answerer()), Needs.SCORE)
        .get("/v1/model", context -> Replies.send(card(context), context), Needs.A_KEY)
        .get(
            "/openapi.json",
            context -> Replies.send(published.get().openApi(), context),
            Needs.A_KEY)
        .get(
            "/v1/monitor",
            context -> Replies.send(MonitorDocument.of(parts.traffic().monitor()), context),
            Needs.ADMIN)
        .get("/docs", context -> Replies.send(docs.page(), context), Needs.NOTHING)
        .get(
            "/docs/{part}",
            context ->
                Replies.send(
                    docs.part(context.pathParam("part"))
                        .orElseGet(() -> Problems.reply(Problems.http(404))),
                    context),
            Needs.NOTHING);
  }

  private Reply card(Context context) {
    return published.get().card(Gate.caller(context));
  }

  private Reply metrics() {
    Exposition out = new Exposition();
    parts.traffic().monitor().write(out);
    parts.control().write(out);
    parts.guard().write(out);
    parts.feedback().ifPresent(desk -> new LedgerMetrics(desk.ledger()).write(out));
    return Reply.text(Exposition.CONTENT_TYPE, out.toString());
  }
}
