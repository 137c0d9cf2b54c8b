package org.riskbench.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.riskbench.answering.Answerer;
import org.riskbench.answering.Json;
import org.riskbench.answering.Problems;
import org.riskbench.answering.PublishedModel;
import org.riskbench.answering.Reply;
import org.riskbench.scoring.ModelId;

/** Puts the server together: connector, gate, hot path, and Javalin with all other calls. */
final class Routes {
  private static final int HEADER_BYTES = 8192;
  private static final int FIRST_JDK_WITH_VIRTUAL_THREADS = 21;

  private final ServerPlan plan;
  private final Supplier<PublishedModel> published;
  private final Answerer answerer;
  private final Traffic traffic;
  private final Control control;
  private final DocsPage docs = new DocsPage();

  private Routes(
      ServerPlan plan,
      Supplier<PublishedModel> published,
      Answerer answerer,
      Traffic traffic,
      Control control) {
    this.plan = plan;
    this.published = published;
    this.answerer = answerer;
    this.traffic = traffic;
    this.control = control;
  }

  /** A Javalin ready to be started once. */
  static Javalin javalin(
      ServerPlan plan,
      Supplier<PublishedModel> published,
      Answerer answerer,
      Traffic traffic,
      Control control) {
    Routes routes = new Routes(plan, published, answerer, traffic, control);
    return Javalin.create(routes::configure);
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
    config.jetty.addConnector(this::connector);
    config.jetty.modifyServer(this::insertHandlers);
    addRoutes(config);
    new ControlRoutes(control).add(config);
    new InferenceRoutes(plan, published, answerer).add(config);
    config.routes.exception(
        HttpResponseException.class,
        (e, context) -> Replies.send(Problems.reply(Problems.http(e.getStatus())), context));
    config.routes.exception(
        Exception.class, (e, context) -> Replies.send(HttpFailures.reply(e), context));
  }

  private ServerConnector connector(Server server, HttpConfiguration given) {
    HttpConfiguration http = new HttpConfiguration(given);
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    ServerConnector connector =
        new DrainingConnector(server, new HttpConnectionFactory(http), plan.limits().stop());
    connector.setHost(plan.host());
    connector.setPort(plan.port());
    connector.setIdleTimeout(plan.limits().idle().toMillis());
    return connector;
  }

  private void insertHandlers(Server server) {
    server.setErrorHandler(Routes::jettyError);
    server.setStopTimeout(plan.limits().stop().toMillis());
    server.insertHandler(new ScoreHandler(plan, published, answerer));
    server.insertHandler(new Dispatch(ScoreHandler.PATH));
    server.insertHandler(new Gate(plan, traffic));
    server.insertHandler(new GracefulHandler());
  }

  /** What Jetty itself refuses, before any of our handlers: a bad request line, a huge header. */
  private static boolean jettyError(Request request, Response response, Callback callback) {
    Object status = request.getAttribute(ErrorHandler.ERROR_STATUS);
    Replies.send(
        Problems.reply(Problems.http(status instanceof Integer code ? code : response.getStatus())),
        response,
        callback);
    return true;
  }

  private void addRoutes(JavalinConfig config) {
    config
        .routes
        .post("/v1/score/batch", new BatchHandler(plan, published, answerer))
        .get("/v1/model", context -> Replies.send(published.get().card(), context))
        .get("/health", context -> Replies.send(Json.compact(Map.of("status", "UP")), context))
        .get("/ready", context -> Replies.send(ready(), context))
        .get("/openapi.json", context -> Replies.send(published.get().openApi(), context))
        .get("/metrics", context -> Replies.send(metrics(), context))
        .get("/docs", context -> Replies.send(docs.page(), context))
        .get(
            "/docs/{part}",
            context ->
                Replies.send(
                    docs.part(context.pathParam("part"))
                        .orElseGet(() -> Problems.reply(Problems.http(404))),
                    context));
  }

  private Reply ready() {
    ModelId id = published.get().sealed().id();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("status", "READY");
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("id", id.name());
    model.put("version", id.version());
    members.put("model", model);
    return Json.compact(members);
  }

  private Reply metrics() {
    return Reply.text("text/plain; version=0.0.4; charset=utf-8", traffic.prometheus() + control.metrics());
  }
}
