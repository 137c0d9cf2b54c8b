package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.riskbench.experiment.PairFigure;
import org.riskbench.experiment.RunPair;
import org.riskbench.experiment.RunPairs;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.DeskRun;

class CompareJourneyTest extends TrainedJourney {
  private static final String TABLE = ".runs-table";

  CompareJourneyTest() {
    super(3);
  }

  @Test
  void twoRunsAreToldApartHeldAgainstOtherDivisionsAndTheBetterIsTakenInHand() {
    DeskRun best = session().trained().best().orElseThrow();
    DeskRun other = run(3 - best.number());
    hand.click("#rail-compare");
    hand.clickCell(TABLE, "name", 1);
    await("the lesser run", () -> inHand().equals(other) && isIdle());
    assertThat(hand.text("#remark")).contains(engine(other, best));

    hand.click("#view-honesty");
    hand.click("#check");
    await("the other divisions", () -> hand.sees("#headline") && isIdle());
    assertThat(session().comparison().honesty(other)).isPresent();
    assertThat(hand.text("#headline")).isNotBlank();
    assertThat(hand.words("#views #table")).contains(desk().messages().text("honesty.way"));

    hand.clickCell(TABLE, "name", 0);
    hand.click("#next");
    assertThat(inHand()).isEqualTo(best);
    assertThat(session().screenProperty().get()).isEqualTo(Screen.DECIDE);
  }

  /** What the paired test says, without the window. */
  private String engine(DeskRun one, DeskRun two) {
    RunPairs pairs =
        RunPairs.of(
            session().runs().stream()
                .map(run -> new RunPairs.Candidate(name(run), run.evaluation()))
                .toList());
    RunPair pair = pairs.of(name(one), name(two)).orElseThrow();
    return pair.tooFew() ? pair.summary() : pair.sentence(PairFigure.AUC);
  }

  private String name(DeskRun run) {
    return run.charted(desk().messages()).name();
  }
}
