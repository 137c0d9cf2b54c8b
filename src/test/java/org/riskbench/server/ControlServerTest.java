package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.audit.AuditAction;
import org.riskbench.decision.Mode;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.rule.HardRules;
import org.riskbench.rule.RuleLines;
import org.riskbench.scoring.RiskModel;

/** Steering a published model from outside: other versions, the kill switch, a challenger. */
class ControlServerTest {
  private static final String RECORD = "{\"amount\":60,\"channel\":\"web\",\"phone_match\":true}";
  private static final String JSON_TYPE = "application/json";
  private static final String RULES =
      """
      dear: when amount > 500 then DECLINE because DEAR "Too dear"
      known: when channel = "app" then APPROVE because KNOWN "Our own app"
      """;

  private final List<String> logged = new ArrayList<>();
  private final List<SealedModel> checked = new ArrayList<>();
  private ModelRegistry registry;
  private RunningServer running;
  private Consumer<SealedModel> gate = checked::add;

  @BeforeEach
  void publish(@TempDir Path folder) {
    registry = new ModelRegistry(folder);
    registry.save("registrations", draft(SampleModels.version(1)));
    registry.save("registrations", draft(SampleModels.version(2)));
    SealedModel first = registry.open("registrations:1");
    running =
        new RunningServer(
            RunningServer.PLAN,
            first,
            server -> {
              server.use(new RegistryShelf(registry, model -> gate.accept(model)));
              server.use(
                  (ControlLog)
                      (action, details) -> {
                        logged.add(action.word() + " " + details);
                        return Optional.empty();
                      });
            });
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private static ModelDraft draft(SealedModel sample) {
    RiskModel plain = sample.model();
    HardRules rules =
        HardRules.bind(RuleLines.parse(RULES), plain.scope(SampleModels.TRAINING, Set.of()));
    return SampleModels.draft(sample, plain.with(rules));
  }

  private static Map<String, Object> body(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.std.mapFrom(answer.body());
  }

  private Map<String, Object> post(String path, String body) throws IOException {
    return body(running.post(path, JSON_TYPE, body));
  }

  private static Map<String, Object> model(int version) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("id", "registrations");
    model.put("version", version);
    return model;
  }

  /** As after a restart of the program, with its line in the log. */
  private Map<String, Object> modeAfterRestart(Path kept) throws IOException {
    logged.clear();
    try (RunningServer again =
        new RunningServer(
            RunningServer.PLAN,
            registry.open("registrations:1"),
            server -> {
              server.use(new ModeFile(kept));
              server.use(
                  (ControlLog)
                      (action, details) -> {
                        logged.add(action.word() + " " + details);
                        return Optional.empty();
                      });
            })) {
      return body(again.get("/v1/mode"));
    }
  }

  @Test
  void whatAnOperatorSwitchedToOutlivesTheProgram(@TempDir Path folder) throws Exception {
    Path kept = folder.resolve("mode.json");
    running.server().use(new ModeFile(kept));
    Map<String, Object> set =
        post("/v1/mode", "{\"mode\":\"review-all\",\"why\":\"A feed is broken\"}");

    assertThat(modeAfterRestart(kept))
        .containsEntry("mode", "review-all")
        .containsEntry("why", "A feed is broken")
        .containsEntry("since", set.get("since"));
    assertThat(logged).singleElement().asString().startsWith("mode").contains("kept=");

    post("/v1/mode", "{\"mode\":\"normal\",\"why\":\"The feed is back\"}");
    assertThat(modeAfterRestart(kept)).containsEntry("mode", "normal");
    assertThat(logged).isEmpty();
  }

  @Test
  void ofTheModeThatAStartIsToldAndTheOneThatIsKeptTheMoreCarefulHolds(@TempDir Path folder) {
    Path kept = folder.resolve("mode.json");
    assertThat(begun(kept, Mode.RULES_ONLY)).isEqualTo(Mode.RULES_ONLY);
    assertThat(kept).doesNotExist();

    running.server().use(new ModeFile(kept));
    var unused = running.server().switchAndLog(Mode.REVIEW_ALL, "A feed is broken", "");

    assertThat(begun(kept, Mode.RULES_ONLY)).isEqualTo(Mode.REVIEW_ALL);
    assertThat(begun(kept, Mode.NORMAL)).isEqualTo(Mode.REVIEW_ALL);
  }

  private static Mode begun(Path kept, Mode told) {
    ScoringServer server = new ScoringServer();
    server.use(new ModeFile(kept));
    server.beginIn(told, "It was told so.");
    return server.killSwitch().mode();
  }

  @Test
  void aModeThatCannotBeReadAnyMoreReviewsAll(@TempDir Path folder) throws Exception {
    Path kept = Files.writeString(folder.resolve("mode.json"), "{\"mode\":\"nor");

    assertThat(modeAfterRestart(kept)).containsEntry("mode", "review-all");
  }

  @Test
  void aModeThatCannotBeKeptHoldsAndSaysSo(@TempDir Path folder) throws Exception {
    Path noFolder = Files.writeString(folder.resolve("a-file"), "");
    running.server().use(new ModeFile(noFolder.resolve("mode.json")));

    assertThat(post("/v1/mode", "{\"mode\":\"review-all\",\"why\":\"A feed is broken\"}"))
        .containsEntry("mode", "review-all")
        .containsEntry("logged", false)
        .extractingByKey("warning")
        .asString()
        .contains("a restart would undo it");
  }

  @Test
  void theVersionsKnownHereAreListedWithTheOneThatAnswers() throws Exception {
    Map<String, Object> listed = body(running.get("/v1/models"));

    assertThat(listed).containsEntry("active", model(1));
    assertThat((List<?>) listed.get("models"))
        .extracting("version", "stage", "active")
        .containsExactly(tuple(2, "candidate", false), tuple(1, "candidate", true));
  }

  @Test
  void anotherVersionTakesOverOnceItIsChecked() throws Exception {
    assertThat(post("/v1/models/registrations/versions/2/activate", ""))
        .containsEntry("active", model(2))
        .containsEntry("before", model(1))
        .containsEntry("logged", true);

    assertThat(post("/v1/score", RECORD)).containsEntry("model", model(2));
    assertThat(checked).extracting(SealedModel::id).hasSize(1);
    assertThat(logged)
        .hasSize(1)
        .first()
        .asString()
        .startsWith("activate")
        .contains("registrations:2");
  }

  @Test
  void aModelThatIsNotHereOrDoesNotPassLeavesTheOneThatAnswers() throws Exception {
    HttpResponse<String> unknown =
        running.post("/v1/models/registrations/versions/9/activate", JSON_TYPE, "");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("GET /v1/models").doesNotContain("The registry");
    assertThat(running.post("/v1/models/..%2Fx/versions/1/activate", JSON_TYPE, "").statusCode())
        .isBetween(400, 404);
    gate =
        model -> {
          throw Problem.error("PARITY-101", "It answers otherwise.", "Look.").asException();
        };
    HttpResponse<String> refused =
        running.post("/v1/models/registrations/versions/2/activate", JSON_TYPE, "");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("PARITY-101");
    assertThat(post("/v1/score", RECORD)).containsEntry("model", model(1));
  }

  @Test
  void anApprovalIsNeededWhereTheRegistrySaysSoButForAnEmergency() throws Exception {
    registry.requireSecondPerson(true);
    HttpResponse<String> refused =
        running.post("/v1/models/registrations/versions/2/activate", JSON_TYPE, "");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("MODEL-306");

    post("/v1/models/registrations/versions/2/activate?emergency=attack%20running", "");

    assertThat(logged).last().asString().contains("emergency=attack running");
  }

  @Test
  void theRulesAloneDecideUnderTheKillSwitch() throws Exception {
    post("/v1/mode", "{\"mode\":\"rules-only\",\"why\":\"The model is mad\"}");

    assertThat(post("/v1/score", RECORD))
        .containsEntry("mode", "rules-only")
        .containsEntry("decision", "REVIEW")
        .containsEntry("score", null)
        .containsEntry("probability", null);
    assertThat(post("/v1/score", "{\"amount\":600}")).containsEntry("decision", "DECLINE");
    assertThat(post("/v1/score", "{\"channel\":\"app\"}")).containsEntry("decision", "APPROVE");
    assertThat(running.post("/v1/score/batch", "text/csv", "amount\n600\n60\n").body())
        .contains(",,DECLINE,DEAR", ",,REVIEW,");
    assertThat(running.get("/metrics").body())
        .contains("riskbench_mode{mode=\"rules-only\"} 1")
        .contains("riskbench_records_by_mode_total{mode=\"rules-only\"} 5");
  }

  @Test
  void allIsReviewedUnderTheKillSwitchButWhatARuleDeclines() throws Exception {
    Map<String, Object> before = post("/v1/score", "{\"channel\":\"app\"}");
    post("/v1/mode", "{\"mode\":\"review-all\",\"why\":\"An attack\"}");

    assertThat(before).containsEntry("decision", "APPROVE");
    assertThat(post("/v1/score", "{\"channel\":\"app\"}"))
        .containsEntry("decision", "REVIEW")
        .containsEntry("mode", "review-all")
        .containsEntry("score", before.get("score"));
    assertThat(post("/v1/score", "{\"amount\":600}")).containsEntry("decision", "DECLINE");
    assertThat(running.server().traffic().decisions()).isEqualTo(3);
  }

  @Test
  void theModeStaysWhenAnotherModelTakesOverAndIsWrittenDown() throws Exception {
    post("/v1/mode", "{\"mode\":\"review-all\",\"why\":\"An attack\"}");
    post("/v1/models/registrations/versions/2/activate", "");

    assertThat(post("/v1/score", RECORD)).containsEntry("mode", "review-all");
    assertThat(body(running.get("/v1/mode")))
        .containsEntry("mode", "review-all")
        .containsEntry("why", "An attack");
    assertThat(logged).first().asString().startsWith("mode").contains("review-all", "An attack");
  }

  @Test
  void aModeNeedsANameAndAReason() {
    for (String body :
        List.of(
            "{\"mode\":\"fallback\",\"why\":\"x\"}",
            "{\"mode\":\"review-all\"}",
            "{\"mode\":\"review-all\",\"why\":\" \"}",
            "{\"mode\":3,\"why\":\"x\"}")) {
      assertThat(running.post("/v1/mode", JSON_TYPE, body).statusCode()).as(body).isEqualTo(422);
    }
    assertThat(running.post("/v1/mode", JSON_TYPE, "[").statusCode()).isEqualTo(400);
    assertThat(running.post("/v1/mode", "text/plain", "x").statusCode()).isEqualTo(415);
    assertThat(
            running
                .post("/v1/mode", JSON_TYPE, "{\"why\":\"" + "x".repeat(5000) + "\"}")
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void aChallengerIsSetComparedAndTakenAway() throws Exception {
    assertThat(body(running.get("/v1/challenger"))).containsEntry("on", false);

    post("/v1/challenger", "{\"id\":\"registrations\",\"version\":2}");
    for (int i = 0; i < 20; i++) {
      post("/v1/score", "{\"amount\":" + i * 40 + "}");
    }

    Map<String, Object> found = eventually();
    assertThat(found).containsEntry("champion", model(1)).containsEntry("challenger", model(2));
    assertThat(running.get("/v1/models").body()).contains("\"challenger\":true");
    assertThat(body(running.send(running.request("/v1/challenger").DELETE().build())))
        .containsEntry("on", false);
    assertThat(logged).hasSize(2).allMatch(line -> line.startsWith("shadow"));
  }

  /** Waits for the challenger's thread, at most as long as the client does. */
  private Map<String, Object> eventually() throws IOException {
    Map<String, Object> found = body(running.get("/v1/challenger"));
    while (!Integer.valueOf(20).equals(found.get("compared"))) {
      found = body(running.get("/v1/challenger"));
    }
    return found;
  }

  @Test
  void theModelThatAnswersCannotBeItsOwnChallenger() {
    HttpResponse<String> refused =
        running.post("/v1/challenger", JSON_TYPE, "{\"id\":\"registrations\",\"version\":1}");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("SERVER-130");
  }

  @Test
  void aChallengerThatTakesOverIsNoChallengerAnyMore() throws Exception {
    post("/v1/challenger", "{\"id\":\"registrations\",\"version\":2}");
    post("/v1/models/registrations/versions/2/activate", "");

    assertThat(body(running.get("/v1/challenger")))
        .containsEntry("on", false)
        .hasEntrySatisfying("ended", why -> assertThat(why).asString().contains("taken over"));
  }

  @Test
  void whatIsDoneStandsInTheLogOfTheRegistry() {
    ControlLog log = ControlLog.of(registry);

    assertThat(log.challenged(Optional.of(registry.open("registrations:2").id()), "someone"))
        .isEmpty();
    assertThat(registry.log().lines())
        .last()
        .extracting(line -> line.event().action())
        .isEqualTo(AuditAction.SHADOW);
    assertThat(registry.check(Optional.empty()).isSound()).isTrue();
  }
}
