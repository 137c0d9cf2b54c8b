package org.riskbench.ui.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.CostFactor;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Treatment;
import org.riskbench.experiment.PartScores;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.threshold.CutBounds;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.PolicyWish;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

class MoneyViewModelTest {
  private final List<Runnable> waiting = new ArrayList<>();
  private Session session = TrainedDesk.untrained();
  private MoneyViewModel screen = open(session);

  @BeforeEach
  void openScreen() {
    session = TrainedDesk.trained();
    session.show(DecideView.MONEY);
    screen = open(session);
    rest();
  }

  private MoneyViewModel open(Session on) {
    return new MoneyViewModel(
        on,
        Messages.bundled(),
        new InlineJobRunner(),
        new ModelRegistry(Path.of("nowhere")),
        () -> waiting::add);
  }

  /** Whatever waited for the handles to rest is done. */
  private void rest() {
    List<Runnable> due = List.copyOf(waiting);
    waiting.clear();
    due.forEach(Runnable::run);
  }

  private DeskRun run() {
    return session.selectedRun().orElseThrow();
  }

  private void move(int review, int decline) {
    session.thresholds().setPolicy(run(), Policy.of(1, review, decline));
  }

  private MoneyShown shown() {
    return screen.shownProperty().get().orElseThrow();
  }

  private double byHand(Policy policy, CostModel costs) {
    PartScores test = run().test();
    return IntStream.range(0, test.size())
        .mapToDouble(
            i ->
                costs
                    .cost(policy.band(test.scores()[i]).treatment(), test.records().fraud()[i])
                    .at(costs.value(CostFactor.AMOUNT)))
        .sum();
  }

  @Test
  void moneyFollowsEveryMoveAndAddsUpOverTheRecords() {
    for (int review : new int[] {480, 300, 120, 0}) {
      move(review, 700);
      assertThat(shown().now().total())
          .isCloseTo(byHand(session.thresholds().policy(run()), CostModel.ASSUMED), within(0.005));
    }
    assertThat(shown().before().total())
        .isCloseTo(byHand(Policy.of(1, 1001, 1001), CostModel.ASSUMED), within(0.005));
    assertThat(screen.getFigures().get("caption")).contains("per 1,000 records");
    assertThat(screen.getFigures().get("period")).contains("no dates");
  }

  @Test
  void theIntervalIsOutOfDateUntilTheHandlesRest() {
    assertThat(screen.getInterval().isStale()).isFalse();
    String before = screen.getInterval().getText();
    assertThat(before).startsWith("95 % interval ");

    move(200, 600);

    assertThat(screen.getInterval().isStale()).isTrue();
    assertThat(screen.getInterval().getText()).as("still the old one").isEqualTo(before);
    rest();
    assertThat(screen.getInterval().isStale()).isFalse();
    assertThat(screen.getInterval().getText()).isNotEqualTo(before);
  }

  @Test
  void nobodyWorksForAViewThatIsNotLookedAt() {
    session.show(DecideView.COUNTS);
    move(200, 600);
    rest();
    assertThat(screen.getInterval().isStale()).isTrue();

    session.show(DecideView.MONEY);

    assertThat(screen.getInterval().isStale()).isFalse();
  }

  @Test
  void againstItsOwnThresholdsAnUntouchedRunSavesNothing() {
    Baselines baselines = screen.getBaselines();
    BaselineChoice own =
        baselines.choices().stream()
            .filter(choice -> choice.kind() == BaselineChoice.Kind.OWN)
            .findFirst()
            .orElseThrow();

    baselines.choose(own);

    assertThat(screen.getFigures()).containsEntry("saved", "0");
    move(1001, 1001);
    assertThat(screen.getFigures().get("caption")).startsWith("lost");
    session.select(session.runs().get(0));
    assertThat(baselines.chosenProperty().get().kind())
        .as("the kind of baseline is kept for another run")
        .isEqualTo(BaselineChoice.Kind.OWN);
  }

  @Test
  void theCheapestAreFoundOnCalibrateMarkedAndToldOnTestToo() {
    Cheapest cheapest = screen.getCheapest();
    assertThat(session.thresholds().marksProperty().get()).isNotEmpty();
    assertThat(cheapest.getText()).startsWith("Cheapest: ");
    assertThat(cheapest.getReach()).contains("calibrate records", "test records");
    assertThat(cheapest.isElsewhere()).isTrue();

    cheapest.go();
    PolicyWish wish = session.thresholds().policyWishProperty().get().orElseThrow();
    session.thresholds().setPolicy(run(), wish.policy());
    rest();

    assertThat(cheapest.isElsewhere()).isFalse();
    assertThat(wish.policy().bands()).allMatch(band -> band.treatment() != Treatment.MANUAL_REVIEW);
    double found = costOnCalibrate(wish.policy());
    for (int review = 0; review <= 1000; review += 50) {
      for (int decline = review; decline <= 1000; decline += 50) {
        assertThat(costOnCalibrate(Policy.of(1, review, decline)))
            .isGreaterThanOrEqualTo(found - 1e-6);
      }
    }
  }

  private double costOnCalibrate(Policy policy) {
    PartScores part = run().calibrate();
    return IntStream.range(0, part.size())
        .mapToDouble(
            i ->
                CostModel.ASSUMED
                    .cost(policy.band(part.scores()[i]).treatment(), part.records().fraud()[i])
                    .at(CostModel.ASSUMED.value(CostFactor.AMOUNT)))
        .sum();
  }

  @Test
  void theCheapestKeepToWhatTheReviewsAllow() {
    session.thresholds().setBounds(CutBounds.reviewFrom(640, 1001));
    rest();
    screen.getCheapest().go();
    assertThat(session.thresholds().policyWishProperty().get().orElseThrow().policy().reviewFrom())
        .isGreaterThanOrEqualTo(640);

    session.thresholds().setBounds(CutBounds.reviewFrom(900, 800));
    rest();
    assertThat(screen.getCheapest().getText()).contains("No thresholds fit");
    assertThat(screen.getCheapest().isElsewhere()).isFalse();
    assertThat(session.thresholds().marksProperty().get()).isEmpty();
  }

  @Test
  void otherCostsMoveMoneyAndTheCheapest() {
    String before = screen.getCheapest().getText();
    String saved = screen.getFigures().get("saved");

    session
        .thresholds()
        .setStakes(
            session
                .thresholds()
                .stakes()
                .with(CostModel.ASSUMED.in("EUR").with(CostFactor.CHURN, 500)));
    rest();

    assertThat(screen.getCheapest().getText()).isNotEqualTo(before);
    assertThat(screen.getFigures().get("saved")).isNotEqualTo(saved).startsWith("EUR ");
  }

  @Test
  void whatMattersAndTheCurveAreOfTheThresholdsAsTheyStand() {
    move(300, 700);
    SavingCurve curve = shown().curve(0);

    assertThat(shown().swings()).isNotEmpty();
    assertThat(curve.score()).isEqualTo(300);
    assertThat(curve.savedThere()).isCloseTo(shown().saved(), within(1e-6));
    assertThat(curve.scores()[curve.scores().length - 1]).isEqualTo(700);
    int there = 300 / 5;
    assertThat(curve.saved()[there]).isCloseTo(shown().saved(), within(1e-6));
  }

  @Test
  void withoutARunThereIsNothingToTell() {
    MoneyViewModel empty = open(TrainedDesk.untrained());
    assertThat(empty.shownProperty().get()).isEqualTo(Optional.empty());
    assertThat(empty.getFigures()).containsEntry("saved", Formats.NONE);

    session.clearDataset();

    assertThat(screen.shownProperty().get()).isEmpty();
    assertThat(session.thresholds().marksProperty().get()).isEmpty();
  }

  @Test
  void moneyIsWholeFromAHundredUpAndHasMinorUnitsBelow() {
    assertThat(Formats.money(12_345.6, 2)).isEqualTo("12,346");
    assertThat(Formats.money(-7.5, 2)).isEqualTo("-7.50");
    assertThat(Formats.money(7.5, 0)).isEqualTo("8");
    assertThat(Formats.money(-0.001, 2)).isEqualTo("0");
    assertThat(Formats.money(Double.NaN, 2)).isEqualTo(Formats.NONE);
  }
}
