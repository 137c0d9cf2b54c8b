package org.riskbench.ui.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Treatment;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.trial.Reach;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.PolicyWish;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TelltaleDesk;
import org.riskbench.ui.session.TrainedDesk;

class FairnessViewModelTest {
  private Session session = TrainedDesk.untrained();
  private FairnessViewModel view = open(session);

  @BeforeEach
  void openView() {
    session = TelltaleDesk.trained();
    view = open(session);
    session.go(Screen.DECIDE);
    session.show(DecideView.FAIRNESS);
  }

  private static FairnessViewModel open(Session session) {
    return new FairnessViewModel(session, new InlineJobRunner(), Messages.bundled());
  }

  private void move(int review, int decline) {
    session
        .thresholds()
        .setPolicy(session.selectedRun().orElseThrow(), Policy.of(2, review, decline));
  }

  private GroupRow row(String group) {
    return view.rowsProperty().get().stream()
        .filter(each -> each.name().equals(group))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSensitiveColumnComesFirstAndItsLargestGroupIsTheReference() {
    assertThat(view.isBare()).isFalse();
    assertThat(view.getColumns())
        .extracting(ColumnChoice::name)
        .containsExactly("sex", "signal", "salutation", "channel");
    assertThat(row("m").isReference()).isTrue();
    assertThat(row("m").ratio()).isEqualTo("reference");
    assertThat(view.getReferences()).containsExactly("m", "f");
  }

  @Test
  void aGroupLetThroughUnderFourFifthsAsOftenIsSaidToBeWhileTheHandleMoves() {
    move(900, 1000);
    assertThat(view.getSayings())
        .singleElement()
        .extracting(Saying::weight)
        .isEqualTo(Saying.Weight.FINE);

    move(100, 1000);

    assertThat(view.getSayings())
        .singleElement()
        .extracting(Saying::weight)
        .isEqualTo(Saying.Weight.ADVERSE);
    assertThat(view.getSayings().get(0).text())
        .startsWith("Ratio 0.")
        .contains("under 0.80")
        .contains("f is approved");
    assertThat(row("f").isBelow()).isTrue();
    assertThat(row("f").dot().orElseThrow()).isLessThan(0.8);
    view.reachProperty().set(Reach.DECLINE);
    assertThat(view.getSayings().get(0).weight()).isEqualTo(Saying.Weight.FINE);
  }

  @Test
  void intervalsComeOnceTheHandlesRestAndGoWhenTheyMove() {
    move(200, 700);
    assertThat(row("f").interval()).isEmpty();
    view.settle();
    assertThat(row("f").interval()).contains("–").endsWith("%");
    assertThat(row("f").whisker().orElseThrow().contains(row("f").dot().orElseThrow())).isTrue();
    move(210, 700);
    assertThat(row("f").interval()).isEmpty();
  }

  @Test
  void anotherReferenceTurnsTheDotRound() {
    move(200, 700);
    double before = row("f").dot().orElseThrow();
    view.referenceProperty().set(Optional.of("f"));
    assertThat(row("f").isReference()).isTrue();
    assertThat(row("m").dot().orElseThrow())
        .isEqualTo(1 / before, org.assertj.core.api.Assertions.within(1e-9));
  }

  @Test
  void calibrationIsTheSameWhereverTheHandlesStand() {
    view.measureProperty().set(Measure.CALIBRATION);
    String before = row("f").ratio();
    move(10, 20);
    assertThat(row("f").ratio()).isEqualTo(before);
    assertThat(row("f").rate()).contains("predicted").contains("seen");
  }

  @Test
  void thePriceOfParityIsToldWithThresholdsToTake() {
    PriceViewModel price = view.getPrice();
    assertThat(price.isOffered()).isTrue();
    price.getLimit().textProperty().set("0.95");

    price.workOut();

    List<PriceRow> rows = price.rowsProperty().get();
    assertThat(rows).hasSize(4);
    assertThat(rows.get(0).name()).isEqualTo("As they stand");
    assertThat(rows.get(1).price()).isEqualTo("0");
    assertThat(Double.parseDouble(rows.get(2).found())).isGreaterThanOrEqualTo(0.95);
    assertThat(rows.get(3).name()).contains("run 2 tree");
    assertThat(price.getSentence()).contains("0.95").contains("per 1,000 records");
  }

  @Test
  void takingThresholdsAsksDecideForThem() {
    PriceViewModel price = view.getPrice();
    price.getLimit().textProperty().set("0.95");
    price.workOut();
    PriceRow held = price.rowsProperty().get().get(2);

    price.use(held);

    PolicyWish wish = session.thresholds().policyWishProperty().get().orElseThrow();
    assertThat(wish.why()).contains("0.95");
    assertThat(wish.policy())
        .isEqualTo(
            Policy.of(
                1,
                held.offer().orElseThrow().cut().review(),
                held.offer().orElseThrow().cut().decline(),
                Treatment.STEP_UP));
    price.use(price.rowsProperty().get().get(3));
    assertThat(session.selectedRun().orElseThrow().name()).isEqualTo("2 tree");
  }

  @Test
  void aLimitThatIsNoneIsSaidBelowItsField() {
    view.getPrice().getLimit().textProperty().set("80");
    view.getPrice().workOut();
    assertThat(view.getPrice().getLimit().getError()).isNotEmpty();
    assertThat(view.getPrice().rowsProperty().get()).isEmpty();
  }

  @Test
  void aColumnOfRecordsLeadsToThresholdsBySegment() {
    view.choose("channel");
    assertThat(view.getPrice().isOffered()).isFalse();
    assertThat(view.isDividing()).isTrue();
    view.goSegments();
    assertThat(session.whereabouts().viewProperty(Screen.DECIDE).get()).isEqualTo(DecideView.RULES);

    view.choose("sex");
    assertThat(view.isDividing()).isFalse();
  }

  @Test
  void withoutASensitiveColumnTheViewLeadsToWhereOneIsMarked() {
    Session plain = TrainedDesk.trained();
    FairnessViewModel bare = open(plain);
    plain.go(Screen.DECIDE);
    plain.show(DecideView.FAIRNESS);

    assertThat(bare.isBare()).isTrue();
    assertThat(bare.getSayings()).isEmpty();
    assertThat(bare.rowsProperty().get()).as("segments are shown all the same").isNotEmpty();
    bare.goMark();
    assertThat(plain.screenProperty().get()).isEqualTo(Screen.DATA);
  }
}
