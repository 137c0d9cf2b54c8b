package org.riskbench.ui.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskbench.chart.ChartDescription;
import org.riskbench.decision.Policy;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.ui.groups.OverTimeViewModel.Look;
import org.riskbench.ui.kit.CompareView;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

class GroupViewsTest {
  private final Messages messages = Messages.bundled();

  private static Session looking(Session session, CompareView view) {
    session.go(Screen.COMPARE);
    session.show(view);
    return session;
  }

  private SegmentsViewModel segments(Session session) {
    return new SegmentsViewModel(session, new InlineJobRunner(), messages);
  }

  @Test
  void aNumberIsDividedIntoQuartilesBelowAllRecords() {
    SegmentsViewModel view = segments(looking(TrainedDesk.trained(), CompareView.SEGMENTS));

    assertThat(view.getColumns()).containsExactly("signal");
    assertThat(view.getRows()).hasSize(5);
    assertThat(view.getRows().get(0).name()).isEqualTo("All records");
    assertThat(view.getRows())
        .allSatisfy(
            row ->
                assertThat(row.auc().text() + row.recall().text() + row.precision().text())
                    .doesNotContain("NaN"));
  }

  @Test
  void thresholdsThatMoveAreJudgedAnew() {
    Session session = looking(TrainedDesk.trained(), CompareView.SEGMENTS);
    SegmentsViewModel view = segments(session);
    String before = view.getRows().get(0).recall().text();

    session.thresholds().setPolicy(session.selectedRun().orElseThrow(), Policy.of(1, 0, 1001));

    assertThat(view.getRows().get(0).recall().text()).isEqualTo("100.0 %").isNotEqualTo(before);
  }

  @Test
  void nothingIsWorkedOutWhileNobodyLooks() {
    Session session = TrainedDesk.trained();
    SegmentsViewModel view = segments(session);
    assertThat(view.getRows()).isEmpty();
    looking(session, CompareView.SEGMENTS);
    assertThat(view.getRows()).isNotEmpty();
  }

  @Test
  void recordsWithoutATimeHaveNoCourse() {
    Session session = looking(TrainedDesk.trained(), CompareView.OVER_TIME);
    OverTimeViewModel view = new OverTimeViewModel(session, new InlineJobRunner(), messages);
    assertThat(view.getCharts().getCharts()).isEmpty();
    assertThat(view.getRemark()).contains("no time");
  }

  @Test
  void theCourseIsDrawnOfEveryRunDrawnAndToldOfTheRunInHand() {
    Session session = looking(TrainedDesk.timed(), CompareView.OVER_TIME);
    OverTimeViewModel view = new OverTimeViewModel(session, new InlineJobRunner(), messages);

    assertThat(view.getCharts().getCharts())
        .extracting(ChartDescription::title)
        .containsExactly("AUC", "Fraud rate");
    assertThat(view.getCharts().getCharts().get(0).series()).hasSize(2);
    assertThat(view.getRows()).isNotEmpty();
    session.comparison().setDrawn(session.runs().get(0), false);
    assertThat(view.getCharts().getCharts().get(0).series()).hasSize(1);

    view.lookProperty().set(Look.TABLE);
    assertThat(view.getCharts().getCharts()).isEmpty();
    assertThat(view.getRemark()).startsWith("Weeks").contains("fewer than 30 frauds");
    assertThat(IntStream.range(0, view.getRows().size()).mapToObj(i -> view.getRows().get(i).auc()))
        .allSatisfy(auc -> assertThat(auc.text()).doesNotContain("NaN"));
  }
}
