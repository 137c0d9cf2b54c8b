package org.riskbench.server;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.answering.ContentTypes;
import org.riskbench.answering.Json;
import org.riskbench.answering.Refusal;
import org.riskbench.answering.Reply;
import org.riskbench.answering.SmallDocument;
import org.riskbench.decision.Mode;
import org.riskbench.problem.Problem;
import org.riskbench.scoring.ModelId;

/** The calls that steer the server: models, mode, challenger. */
final class ControlRoutes {
  private final Control control;

  ControlRoutes(Control control) {
    this.control = control;
  }

  void add(JavalinConfig config) {
    config
        .routes
        .get("/v1/models", context -> Replies.send(models(), context), Needs.ADMIN)
        .post(
            "/v1/models/{id}/versions/{version}/activate",
            context -> Replies.send(activate(context), context),
            Needs.ADMIN)
        .get("/v1/mode", context -> Replies.send(Json.compact(mode()), context), Needs.A_KEY)
        .post("/v1/mode", context -> Replies.send(switchMode(context), context), Needs.ADMIN)
        .get("/v1/challenger", context -> Replies.send(challenger(), context), Needs.ADMIN)
        .post("/v1/challenger", context -> Replies.send(challenge(context), context), Needs.ADMIN)
        .delete(
            "/v1/challenger", context -> Replies.send(unchallenge(context), context), Needs.ADMIN);
  }

  /** The name of the key. */
  private static String caller(Context context) {
    return Gate.caller(context).name();
  }

  private Reply models() {
    ModelId active = control.server().model().id();
    Optional<ModelId> shadow = control.server().shadow().map(each -> each.challenger().id());
    List<Map<String, Object>> models = new ArrayList<>();
    for (ModelShelf.Known known : control.shelf().models()) {
      Map<String, Object> model = id(known.id());
      model.put("stage", known.stage());
      model.put("active", known.id().equals(active));
      model.put("challenger", shadow.filter(known.id()::equals).isPresent());
      model.put("approved", known.approved());
      known.sealedBy().ifPresent(key -> model.put("seal", Map.of("keyId", key)));
      model.put("sha256", known.sha256());
      models.add(model);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("active", id(active));
    answer.put("models", models);
    return Json.compact(answer);
  }

  private static Map<String, Object> id(ModelId id) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", id.name());
    shown.put("version", id.version());
    return shown;
  }

  private Reply activate(Context context) {
    String caller = caller(context);
    ModelId id = modelId(context.pathParam("id"), context.pathParam("version"));
    String emergency = Optional.ofNullable(context.queryParam("emergency")).orElse("").strip();
    if (emergency.length() > 500) {
      throw Refusal.parameter("emergency", "a reason of 1 to 500 characters is expected");
    }
    Control.Done<ModelId> done = control.activate(id, emergency, caller);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("active", id(id));
    answer.put("before", id(done.result()));
    return answered(answer, done.unwritten());
  }

  private static ModelId modelId(String name, String version) {
    if (!ModelId.isName(name) || !version.matches("[1-9][0-9]{0,8}")) {
      throw Control.unknown();
    }
    return new ModelId(name, Integer.parseInt(version));
  }

  /** An act that could not be written down holds, and the caller is told. */
  private static Reply answered(Map<String, Object> answer, Optional<Problem> unwritten) {
    answer.put("logged", unwritten.isEmpty());
    unwritten.ifPresent(problem -> answer.put("warning", problem.sentence()));
    return Json.compact(answer);
  }

  private Map<String, Object> mode() {
    KillSwitch.Position position = control.server().killSwitch().position();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("mode", position.mode().word());
    answer.put("why", position.why());
    answer.put("since", position.since().toString());
    return answer;
  }

  private Reply switchMode(Context context) {
    String caller = caller(context);
    SmallDocument body = body(context);
    Mode mode =
        body.text("mode")
            .flatMap(Mode::named)
            .orElseThrow(
                () -> SmallDocument.wrong("mode", "normal, rules-only or review-all is expected"));
    Control.Done<KillSwitch.Position> done =
        control.mode(mode, body.text("why").orElse(""), caller);
    return answered(mode(), done.unwritten());
  }

  private static SmallDocument body(Context context) {
    String type =
        ContentTypes.of(
            Optional.ofNullable(context.header("Content-Type")).orElse(""),
            Optional.ofNullable(context.header("Content-Encoding")).orElse(""));
    if (!type.equals(Reply.JSON)) {
      throw ContentTypes.unsupported(Reply.JSON);
    }
    return SmallDocument.read(context.bodyAsBytes());
  }

  private Reply challenger() {
    return Json.compact(ChallengerDocument.of(control.server()));
  }

  private Reply challenge(Context context) {
    String caller = caller(context);
    SmallDocument body = body(context);
    Optional<String> name = body.text("id");
    Optional<ModelId> wanted =
        name.map(
            given ->
                modelId(
                    given,
                    body.whole("version")
                        .map(version -> Integer.toString(version))
                        .orElseThrow(
                            () -> SmallDocument.wrong("version", "a whole number is expected"))));
    return challenge(wanted, caller);
  }

  private Reply unchallenge(Context context) {
    return challenge(Optional.empty(), caller(context));
  }

  private Reply challenge(Optional<ModelId> wanted, String caller) {
    Control.Done<Optional<ModelId>> done = control.challenge(wanted, caller);
    return answered(ChallengerDocument.of(control.server()), done.unwritten());
  }
}
