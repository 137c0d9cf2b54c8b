package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Reason;
import org.riskbench.lists.ListStore;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.rule.HardRules;
import org.riskbench.rule.KnownLists;
import org.riskbench.rule.Rule;
import org.riskbench.rule.RuleLines;
import org.riskbench.schema.CellHash;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;
import org.riskbench.scoring.ScoredCsv;
import org.riskbench.velocity.KeyRule;

class RulesServerTest {
  private static final String RULES =
      """
      trusted: when device in list trusted then APPROVE because TRUSTED "A device we know"
      blocked: when ip_address in list blocked then DECLINE because BLOCK_LIST "Blocked address"
      dear: when amount > 60 and phone_match = true then at most REVIEW
      phone: when channel = "o'phone" and amount >= 40 then at least REVIEW
      odd-id: when record_id in list odd then at least REVIEW
      """;

  private final ListStore lists;

  RulesServerTest(@TempDir Path folder) {
    this.lists = new ListStore(folder, Optional.of(new CellHash(new byte[32])), Clock.systemUTC());
  }

  private void keepLists() {
    lists.save("trusted", KeyRule.TEXT, Optional.empty(), List.of("device-1", "device-2"));
    lists.save("blocked", KeyRule.IP, Optional.empty(), List.of("203.0.113.1", "203.0.113.2"));
    lists.save("odd", KeyRule.TEXT, Optional.empty(), List.of("r3", "r13", "r23"));
  }

  private static SealedModel ruled() {
    SealedModel plain = SampleModels.version(7);
    HardRules rules =
        HardRules.bind(
            RuleLines.parse(RULES), plain.model().scope(SampleModels.TRAINING, Set.of()));
    return new SealedModel(
        plain.manifest(), plain.model().with(rules), plain.metrics(), plain.fileSha256());
  }

  private RunningServer serving(ServerPlan plan) {
    return new RunningServer(plan, ruled(), lists);
  }

  private static Map<String, Object> record(Random random, int number) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("record_id", "r" + number);
    record.put("device", "device-" + random.nextInt(20));
    record.put("ip_address", random.nextInt(9) == 0 ? null : "203.0.113." + random.nextInt(20));
    record.put("amount", random.nextInt(9) == 0 ? null : random.nextInt(600));
    record.put("channel", List.of("web", "app", "o'phone", "new").get(random.nextInt(4)));
    record.put("phone_match", random.nextBoolean());
    return record;
  }

  @Test
  void theServerDecidesAsTheLibraryDoesOnAThousandRecords() throws IOException {
    keepLists();
    RiskModel model = ruled().model();
    Assessment expected = model.newAssessment(lists);
    Random random = new Random(11);
    Map<Optional<String>, Integer> setters = new LinkedHashMap<>();
    StringBuilder csv =
        new StringBuilder("record_id,device,ip_address,amount,channel,phone_match\n");
    List<String> lines = new ArrayList<>();
    try (RunningServer running = serving(RunningServer.PLAN)) {
      for (int i = 0; i < 1_000; i++) {
        Map<String, Object> fields = record(random, i);
        model.assess(model.newRecord(fields), expected);
        Map<String, Object> answer =
            JSON.std.mapFrom(running.score(JSON.std.asString(fields)).body());

        assertThat(answer.get("probability")).isEqualTo(expected.probability());
        assertThat(answer.get("score")).isEqualTo(expected.score());
        assertThat(answer.get("decision")).isEqualTo(expected.decision().name());
        assertThat(answer.get("band")).isEqualTo(expected.band().name());
        assertThat(answer.get("treatment")).isEqualTo(expected.band().treatment().name());
        assertThat(answer.get("rules"))
            .isEqualTo(expected.hits().stream().map(Rule::name).toList());
        assertThat(answer.get("reasons"))
            .isEqualTo(expected.defaultReasons().stream().map(RulesServerTest::json).toList());
        setters.merge(expected.setBy().map(Rule::name), 1, Integer::sum);
        List<String> cells = new ArrayList<>();
        fields.values().forEach(value -> cells.add(value == null ? "" : value.toString()));
        csv.append(String.join(",", cells)).append('\n');
        StringBuilder line = new StringBuilder();
        ScoredCsv.append(List.of("r" + i), expected, expected.usualReasons(), line);
        lines.add(line.toString());
      }
      assertThat(running.post("/v1/score/batch", "text/csv", csv.toString()).body().lines().skip(1))
          .containsExactlyElementsOf(lines);
    }
    assertThat(setters).as("every rule had its say").hasSize(6);
  }

  private static Map<String, Object> json(Reason reason) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", reason.code());
    json.put("feature", reason.feature());
    json.put("contribution", reason.contribution());
    json.put("text", reason.text());
    if (reason.source() == Reason.Source.RULE) {
      json.put("source", "rule");
    }
    return json;
  }

  @Test
  void theRuleThatSetTheDecisionIsTheFirstReason() throws IOException {
    keepLists();
    try (RunningServer running = serving(RunningServer.PLAN)) {
      String body =
          running
              .score("{\"amount\":55,\"ip_address\":\"203.0.113.1\",\"channel\":\"web\"}")
              .body();

      assertThat(body)
          .contains(
              "\"decision\":\"DECLINE\"",
              "\"rules\":[\"blocked\"]",
              "\"reasons\":[{\"code\":\"BLOCK_LIST\",\"feature\":\"ip_address\","
                  + "\"contribution\":0.0,\"text\":\"Blocked address\",\"source\":\"rule\"},"
                  + "{\"code\":\"")
          .doesNotContain("203.0.113.1");
    }
  }

  @Test
  void aModelWhoseListsAreMissingIsNotServed() {
    try (RunningServer running = RunningServer.start()) {
      assertThatThrownBy(() -> running.server().swap(ruled())).hasMessageContaining("LIST-101");
      assertThat(running.score("{\"amount\":1}").body()).doesNotContain("\"rules\"");
    }
    assertThatThrownBy(() -> serving(RunningServer.PLAN))
        .hasMessageContaining("LIST-101")
        .hasMessageContaining("trusted");
  }

  @Test
  void servedAllTheSameItReviewsWhatAListMightStop() throws IOException {
    try (RunningServer running = serving(RunningServer.PLAN.lenient(true))) {
      Map<String, Object> asked =
          JSON.std.mapFrom(running.score("{\"amount\":1,\"ip_address\":\"203.0.113.9\"}").body());
      Map<String, Object> nothingToAsk = JSON.std.mapFrom(running.score("{\"amount\":1}").body());

      assertThat(asked.get("decision")).isEqualTo(Decision.REVIEW.name());
      assertThat(asked.get("degraded")).isEqualTo(List.of("lists"));
      // Whether the address is blocked is not known: the rule's own words would be a lie.
      assertThat(asked.getOrDefault("reasons", "").toString())
          .contains("LIST_MISSING", "not at hand")
          .doesNotContain("BLOCK_LIST");
      assertThat(asked.getOrDefault("warnings", "").toString()).contains("SCORE-418", "blocked");
      assertThat(nothingToAsk.get("decision")).isEqualTo(Decision.APPROVE.name());
      assertThat(nothingToAsk).doesNotContainKey("degraded");
    }
  }

  @Test
  void theModelsPageTellsWhatRulesDoAndNotWhatTheyAsk() {
    keepLists();
    try (RunningServer running = serving(RunningServer.PLAN)) {
      assertThat(running.get("/v1/model").body())
          .contains("\"blocked\"", "\"BLOCK_LIST\"", "\"DECLINE\"", "record_id")
          .doesNotContain("o'phone\\\"", ">= 40", "in list");
    }
  }

  @Test
  void aRecordWithoutPastOrListsNeverFindsALibraryUserApproving() {
    RiskModel model = ruled().model();
    Assessment assessment = model.newAssessment(KnownLists.none());

    model.assess(model.newRecord(Map.of("ip_address", "203.0.113.1", "amount", 1)), assessment);

    assertThat(assessment.decision()).isEqualTo(Decision.REVIEW);
    assertThat(assessment.isUnsure()).isTrue();
  }
}
