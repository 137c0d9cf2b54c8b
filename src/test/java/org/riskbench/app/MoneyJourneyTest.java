package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.CostFactor;
import org.riskbench.decision.Policy;
import org.riskbench.threshold.Outcome;
import org.riskbench.trial.Baseline;
import org.riskbench.trial.MoneyPeriod;
import org.riskbench.trial.MoneyReport;
import org.riskbench.ui.kit.Formats;

class MoneyJourneyTest extends TrainedJourney {
  MoneyJourneyTest() {
    super(4);
  }

  @Test
  void costsAndATeamAreToldTheCheapestThresholdsTakenMovedTakenBackAndLocked() {
    hand.click("#rail-decide");
    hand.click("#view-reviews");
    hand.click("#boundBox");
    hand.enter("#perDayField", "2");
    hand.click("#keepBox");
    await("the team", () -> session().thresholds().stakes().capacity().isPresent() && isIdle());
    hand.click("#view-money");
    hand.click("#costsPart");
    hand.enter("#cost-review", "7.5");
    hand.enter("#cost-fee", "35");
    hand.click("#breakdownPart");
    assertThat(session().thresholds().stakes().costs().value(CostFactor.REVIEW)).isEqualTo(7.5);
    assertThat(session().thresholds().stakes().costs().value(CostFactor.FEE)).isEqualTo(35);

    Policy before = policy();
    hand.click("#cheapest");
    await("the cheapest place", () -> !policy().equals(before) && isIdle());
    assertFiguresAreTheEngines();
    Policy cheapest = policy();
    hand.click(".handle .label");
    hand.press(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(policy()).isNotEqualTo(cheapest);
    assertFiguresAreTheEngines();
    hand.click("#undo");
    assertThat(policy()).isEqualTo(cheapest);
    assertFiguresAreTheEngines();

    hand.click("#view-reviews");
    hand.click("#lockBox");
    hand.click(".handle .label");
    hand.press(KeyCode.RIGHT);
    assertThat(policy()).as("locked").isEqualTo(cheapest);
  }

  private Policy policy() {
    return session().thresholds().policy(inHand());
  }

  /** Rates above the views, and what is saved. */
  private void assertFiguresAreTheEngines() {
    Outcome outcome = inHand().sweep().at(policy().reviewFrom(), policy().declineFrom());
    assertThat(hand.words("#cards"))
        .contains(Formats.percent(outcome.recall()))
        .contains(Formats.percent(outcome.falsePositiveRate()))
        .contains(Formats.percent(outcome.declineRate()));
    double saved =
        MoneyReport.saved(
            cases(), policy(), Baseline.APPROVE_ALL, session().thresholds().stakes().costs());
    double told = Math.abs(saved * MoneyPeriod.of(cases()).factor());
    assertThat(hand.text("#saved")).endsWith(Formats.money(told, 2));
  }
}
