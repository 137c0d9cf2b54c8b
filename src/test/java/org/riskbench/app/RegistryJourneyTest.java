package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.riskbench.onnx.OnnxPart;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.Person;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.registry.Stage;
import org.riskbench.scoring.ModelId;
import org.riskbench.signing.DeskKeyStore;
import org.riskbench.signing.TrustedKeyStore;

class RegistryJourneyTest extends TrainedJourney {
  private static final ModelId FIRST = new ModelId("identity-sample", 1);
  private static final ModelId SECOND = new ModelId("identity-sample", 2);

  RegistryJourneyTest() {
    super(5);
  }

  @Test
  void aModelIsSavedMadeChampionByTheRuleOfTheSecondPersonReportedAndExported() throws Exception {
    hand.click("#rail-decide");
    hand.enter("#purposeField", "payments on the web");
    hand.click("#saveButton");
    await("the first version", () -> session().models().size() == 1 && isIdle());
    hand.click("#rail-models");
    hand.clickCell("#table", "stage", 0);
    stage("it beats what we had");
    await("the champion", () -> stage(FIRST) == Stage.CHAMPION && isIdle());

    hand.click("#moreMenu");
    hand.click("#secondPerson");
    await("the rule", () -> desk().registry().needsSecondPerson() && isIdle());
    hand.click("#rail-decide");
    hand.click(".handle .label");
    hand.press(KeyCode.RIGHT);
    hand.click("#saveButton");
    await("the second version", () -> session().models().size() == 2 && isIdle());
    hand.click("#rail-models");
    hand.clickCell("#table", "stage", 0);
    stage("fewer false alarms");
    await("the refusal", () -> hand.sees("#notice-text") && isIdle());
    assertThat(stage(FIRST)).as("nothing changed").isEqualTo(Stage.CHAMPION);

    somebodyElseApproves();
    await("the approval", () -> saved(SECOND).standing().approval().isPresent());
    stage("fewer false alarms");
    await("the next champion", () -> stage(SECOND) == Stage.CHAMPION && isIdle());
    assertThat(stage(FIRST)).isEqualTo(Stage.RETIRED);

    Path report = home.resolve("report.html");
    files.next(report);
    hand.click("#writeReport");
    await("the report", () -> Files.exists(report) && isIdle());
    assertThat(report).content().contains("payments on the web", SECOND.toString());
    Path file = home.resolve("for-a-friend.riskmodel");
    files.next(file);
    hand.click("#export");
    await("the file", () -> Files.exists(file) && isIdle());
    assertThat(file).hasSameBinaryContentAs(saved(SECOND).file());
  }

  private void stage(String why) {
    hand.click("#champion");
    hand.enter("#why", why);
    hand.click("#give");
  }

  private Stage stage(ModelId id) {
    return saved(id).standing().stage();
  }

  private RegistryEntry.Saved saved(ModelId id) {
    return session().models().stream()
        .filter(RegistryEntry.Saved.class::isInstance)
        .map(RegistryEntry.Saved.class::cast)
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** At another desk, whose key this one trusts. */
  private void somebodyElseApproves() {
    Path elsewhere = home.resolve("elsewhere");
    DeskKeyStore key = new DeskKeyStore(elsewhere);
    new TrustedKeyStore(home.resolve("keys")).trust(key.require().open());
    new ModelRegistry(
            home.resolve("models"), Clock.systemUTC(), new OnnxPart(), Person.atDesk(elsewhere))
        .approve(SECOND, "looked at it");
  }
}
