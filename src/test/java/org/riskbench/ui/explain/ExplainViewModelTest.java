package org.riskbench.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.explain.Counterfactual;
import org.riskbench.explain.Factor;
import org.riskbench.explain.Value;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.rule.KnownLists;
import org.riskbench.ui.kit.ExplainView;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TelltaleDesk;

class ExplainViewModelTest {
  private Session session = TelltaleDesk.trained();
  private ExplainViewModel view = open();

  @BeforeEach
  void openScreen() {
    session = TelltaleDesk.trained();
    view = open();
    session.go(Screen.EXPLAIN);
  }

  private ExplainViewModel open() {
    return new ExplainViewModel(
        session, new InlineJobRunner(), Messages.bundled(), KnownLists.none());
  }

  private DeskRun run() {
    return session.selectedRun().orElseThrow();
  }

  private WhatIfViewModel whatIf() {
    session.show(ExplainView.RECORD);
    return view.getRecord().getWhatIf();
  }

  private WhatIfViewModel.Shown shown() {
    return whatIf().shownProperty().get().orElseThrow();
  }

  private Factor firstNumber() {
    return whatIf().openedProperty().get().orElseThrow().places().stream()
        .map(Opened.Place::factor)
        .filter(factor -> factor.kind().isNumeric())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withoutARunThereIsNothingToExplain() {
    session.clearDataset();

    assertThat(view.isReady()).isFalse();
    assertThat(view.getRecord().isOpen()).isFalse();
    assertThat(view.getMatters().reportProperty().get()).isEmpty();
  }

  @Test
  void whatMattersIsMeasuredOnceItIsLookedAt() {
    assertThat(view.getMatters().reportProperty().get()).isPresent();
    assertThat(view.getMatters().getSentence()).contains("test part");
  }

  @Test
  void aColumnIsFollowedAndAnotherWhenItIsChosen() {
    session.show(ExplainView.ACTS);
    ActsViewModel acts = view.getActs();
    assertThat(acts.reportProperty().get()).isPresent();

    Factor last = acts.getFactors().get(acts.getFactors().size() - 1);
    acts.choose(last);

    assertThat(acts.reportProperty().get().orElseThrow().factor()).isEqualTo(last);
  }

  @Test
  void theRiskiestRecordIsOpenedAtFirstAndScoresAsInTheTestPart() {
    int score = shown().asIs().score();

    assertThat(score).isEqualTo(Arrays.stream(run().test().scores()).max().orElseThrow());
    assertThat(view.getRecord().isOpen()).isTrue();
  }

  @Test
  void aRecordIsOpenedByItsNumberAndAWrongNumberIsSaid() {
    whatIf();
    view.getRecord().numberProperty().set("5");
    view.getRecord().openNumber();
    assertThat(session.explanation().rowProperty().get()).isEqualTo(OptionalInt.of(4));

    view.getRecord().numberProperty().set("999999");
    view.getRecord().openNumber();
    assertThat(view.getRecord().getNumberError()).isNotEmpty();
  }

  @Test
  void aMovedThresholdDecidesTheOpenRecordAnew() {
    assertThat(shown().asIs().decision()).isNotEqualTo(Decision.APPROVE);

    session.thresholds().setPolicy(run(), Policy.of(2, 1001, 1001));

    assertThat(shown().asIs().decision()).isEqualTo(Decision.APPROVE);
  }

  @Test
  void aChangeIsDecidedAtOnceAndCanBePutBack() {
    Factor factor = firstNumber();
    int before = shown().now().score();
    whatIf().change(factor, Value.of(-1e6));
    whatIf().change(factor, Value.of(1e6));
    double high = shown().now().margin();
    whatIf().change(factor, Value.of(-1e6));
    double low = shown().now().margin();

    assertThat(high).isNotEqualTo(low);
    assertThat(whatIf().isChanged()).isTrue();

    whatIf().putBack();
    assertThat(shown().now().score()).isEqualTo(before);
    assertThat(whatIf().isChanged()).isFalse();
  }

  @Test
  void aWayToApprovalIsFoundAndTriedOut() {
    WhatIfViewModel whatIf = whatIf();
    WaysViewModel ways = view.getRecord().getWays();
    assertThat(ways.isFree()).isFalse();
    whatIf.openedProperty().get().orElseThrow().places().stream()
        .map(Opened.Place::factor)
        .filter(factor -> !factor.isTold())
        .forEach(factor -> ways.free(factor, Freedom.EITHER));

    ways.search();

    List<Counterfactual> found = ways.waysProperty().get();
    assertThat(found).isNotEmpty();
    ways.tryOut(found.get(0));
    assertThat(shown().now().decision()).isEqualTo(Decision.APPROVE);
    assertThat(shown().asIs().decision()).isNotEqualTo(Decision.APPROVE);
    assertThat(ways.told(found.get(0))).startsWith("Approve at score");
  }

  @Test
  void missedFraudsAreFraudsThatTheThresholdsApprove() {
    whatIf();
    view.getRecord().choose(PickKind.MISSED);

    assertThat(view.getRecord().getPicks())
        .allSatisfy(
            pick -> {
              assertThat(session.dataset().orElseThrow().labels().isFraud(pick.row())).isTrue();
              assertThat(pick.text()).contains("Fraud");
            });
  }

  @Test
  void otherDataForgetsTheRecord() {
    whatIf();
    session.clearDataset();

    assertThat(whatIf().shownProperty().get()).isEmpty();
  }
}
