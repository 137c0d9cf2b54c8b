package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskbench.dataset.RowNumbers;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;
import org.riskbench.ui.session.DeskRun;

class ExplainJourneyTest extends TrainedJourney {

  ExplainJourneyTest() {
    super(7);
  }

  @BeforeEach
  void saveTheModel() {
    desk().registry().save("web", run(2).draft().apply(policy()));
    robot.interact(
        () -> {
          session().setModels(desk().registry().list());
          session().select(run(2));
        });
  }

  @Test
  void aRecordIsExplainedThoughtOtherwiseGotApprovedAndTheModelTakenElsewhere() throws Exception {
    int place = justStopped();
    int row = run(2).test().rows()[place];
    hand.click("#rail-explain");
    hand.click("#view-record");
    hand.enter("#number", String.valueOf(RowNumbers.of(session().dataset().orElseThrow()).of(row)));
    hand.press(KeyCode.ENTER);
    await("the record", () -> hand.sees("#score") && isIdle());
    assertThat(hand.words("#score")).contains(String.valueOf(run(2).test().scores()[place]));

    hand.click("#what");
    hand.enter("#place-amount .text-field", "1");
    hand.press(KeyCode.ENTER);
    Map<String, Object> fields = fields(row);
    fields.put("amount", 1.0);
    assertThat(hand.words("#score"))
        .endsWith(String.valueOf(assess(run(2).model(), fields).score()));
    hand.click("#putBack");

    hand.choose("#freedom-amount", 1);
    hand.choose("#freedom-account_age_days", 1);
    hand.click("#searchWays");
    await("a way to approval", () -> hand.sees("#tryWay"));
    hand.click("#tryWay");
    String approved = desk().messages().text("decide.approve");
    assertThat(hand.words("#decision")).containsIgnoringCase(approved);

    Path kit = home.resolve("kit");
    hand.click("#rail-export");
    hand.click("#target-kubernetes");
    hand.enter("#folder", kit.toString());
    hand.click("#make");
    await("the kit", () -> hand.sees("#readme") && isIdle());
    assertSmokeTestAgrees(kit);
  }

  private Policy policy() {
    return session().thresholds().policy(run(2));
  }

  /** The test record with the lowest score that is not approved, by its place. */
  private int justStopped() {
    DeskRun run = run(2);
    int[] scores = run.test().scores();
    return IntStream.range(0, scores.length)
        .filter(i -> policy().decide(scores[i]) != Decision.APPROVE)
        .reduce((one, two) -> scores[two] < scores[one] ? two : one)
        .orElseThrow();
  }

  /** A record as whoever calls the model sends it. */
  private Map<String, Object> fields(int row) throws IOException {
    List<String> file = Files.readAllLines(home.resolve("identity-sample.csv"));
    String[] names = file.get(0).split(",");
    String[] cells = file.get(row + 1).split(",", -1);
    Map<String, Object> fields = new HashMap<>();
    for (Column column : run(2).model().inputs().columns()) {
      int at = List.of(names).indexOf(column.name());
      fields.put(column.name(), value(column.kind(), cells[at]));
    }
    fields.values().removeIf(""::equals);
    return fields;
  }

  private static Object value(ColumnKind kind, String cell) {
    return switch (kind) {
      case NUMBER -> cell.isEmpty() ? cell : Double.valueOf(cell);
      case BOOLEAN -> cell.isEmpty() ? cell : Boolean.valueOf(cell);
      case TIME, CATEGORY, TEXT -> cell;
    };
  }

  private static Assessment assess(RiskModel model, Map<String, Object> fields) {
    Assessment assessment = model.newAssessment();
    model.assess(model.newRecord(fields), assessment);
    return assessment;
  }

  /** What the kit expects is what its model answers to its record. */
  private static void assertSmokeTestAgrees(Path kit) throws IOException {
    RiskModel model = ModelFileReader.read(kit.resolve("model.riskmodel")).model();
    Path record = kit.resolve("smoke").resolve("record.json");
    Assessment answer = assess(model, JSON.std.mapFrom(Files.readString(record)));
    assertThat(kit.resolve("smoke").resolve("expected.txt"))
        .hasContent(
            String.format(
                "\"probability\":%s,\"score\":%d,\"decision\":\"%s\"%n",
                answer.probability(), answer.score(), answer.decision().name()));
  }
}
