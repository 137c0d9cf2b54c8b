package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riskbench.profile.Finding;
import org.riskbench.schema.ColumnRole;
import org.riskbench.split.SplitPlan;
import org.riskbench.ui.session.DeskRun;

class LeakJourneyTest extends Journey {
  LeakJourneyTest() {
    super(2);
  }

  @Test
  void aLeakIsTakenOutTheRecordsAreDividedByTimeAndTheProgramNamesTheBestModel() throws Exception {
    files.next(withLeak());
    hand.click("#open");
    await("the findings", () -> hasLeak() && isIdle());

    hand.click("#view-findings");
    hand.click("#findings-IGNORE_COLUMN-chargeback_state");
    await("the column to go", () -> role() == ColumnRole.IGNORED && isIdle());
    hand.click("#view-split");
    hand.choose("#way", desk().messages().text("split.way.time"));
    await("the parts", () -> desk().session().preparation().divided().isPresent() && isIdle());
    hand.click("#next");
    hand.enter("#minutes", "0.1");
    hand.click("#train");

    await("the best model", () -> hand.sees("#outcome") && isIdle());
    DeskRun best = desk().session().selectedRun().orElseThrow();
    assertThat(best.split()).isInstanceOf(SplitPlan.ByTime.class);
    assertThat(best.evaluation().metrics().auc()).as("without the leak").isLessThan(0.995);
    assertThat(hand.text("#outcome"))
        .contains(desk().messages().text("learner." + best.plan().learner()));
  }

  private boolean hasLeak() {
    return desk().session().profile().whole().stream()
        .flatMap(profile -> profile.findings().stream())
        .map(Finding::column)
        .anyMatch("chargeback_state"::equals);
  }

  private ColumnRole role() {
    var schema = desk().session().dataset().orElseThrow().schema();
    return schema.column(schema.require("chargeback_state")).role();
  }

  /** The sample with what is only known once somebody has complained. */
  private Path withLeak() throws IOException {
    List<String> told = new ArrayList<>();
    for (String line : Files.readAllLines(home.resolve("identity-sample.csv"))) {
      boolean head = told.isEmpty();
      told.add(line + (head ? ",chargeback_state" : line.contains(",fraud,") ? ",open" : ",none"));
    }
    return write("with-leak.csv", told);
  }
}
