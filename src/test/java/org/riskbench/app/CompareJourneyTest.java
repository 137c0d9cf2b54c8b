package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskbench.ui.session.DeskRun;

class CompareJourneyTest extends Journey {
  CompareJourneyTest() {
    super(3);
  }

  @BeforeEach
  void train() {
    List<DeskRun> runs = TwoRuns.of(desk().session().dataset().orElseThrow());
    robot.interact(() -> desk().session().addRuns(runs));
  }

  @Test
  void twoRunsAreToldApartHeldAgainstHonestDivisionsAndTheBetterIsTakenInHand() {
    hand.click("#rail-compare");
    hand.click(".runs-table .table-row-cell:first-child .table-cell:nth-child(2)");
  }
}
