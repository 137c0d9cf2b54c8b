package org.riskbench.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.riskbench.chart.ChartDescription;
import org.riskbench.chart.Series;
import org.riskbench.evaluation.Interval;
import org.riskbench.evaluation.Metrics;
import org.riskbench.experiment.Run;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.schema.ColumnRole;
import org.riskbench.ui.kit.ChartsShown;
import org.riskbench.ui.kit.CompareView;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Ranges;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ToldFigure;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

class CompareViewModelTest {
  private final Messages messages = Messages.bundled();

  @Test
  void withoutRunsThereIsNothingToDraw() {
    Session session = TrainedDesk.untrained();
    CompareViewModel screen = new CompareViewModel(session, new InlineJobRunner(), messages);

    assertThat(screen.isReady()).isFalse();
    assertThat(screen.getRuns().getRows()).isEmpty();
    assertThat(screen.getRanking().getCharts().getCharts()).isEmpty();
    assertThat(screen.getCalibration().getCharts().getSentence()).isEmpty();
    assertThat(screen.getScores().getCharts().getCharts()).isEmpty();
    screen.train();
    assertThat(session.screenProperty().get()).isEqualTo(Screen.TRAIN);
  }

  @Test
  void theRowsAreTheFiguresOfTheEvaluation() {
    RunsViewModel table =
        new CompareViewModel(TrainedDesk.trained(), new InlineJobRunner(), messages).getRuns();
    List<Run> runs = TrainedDesk.runs();
    assertThat(table.getRows()).hasSameSizeAs(runs);
    for (int i = 0; i < runs.size(); i++) {
      RunRow row = table.getRows().get(i);
      Metrics metrics = runs.get(i).evaluation().metrics();
      assertThat(row.figure(Measure.AUC).text()).isEqualTo(Formats.figure(metrics.auc()));
      assertThat(row.figure(Measure.KS).text()).isEqualTo(Formats.figure(metrics.ks()));
      assertThat(row.figure(Measure.BRIER).text()).isEqualTo(Formats.figure(metrics.brier()));
      assertThat(row.figure(Measure.RECALL_AT_1).text())
          .isEqualTo(Formats.percent(metrics.recallAtFpr().get(1).recall()));
    }
  }

  @Test
  void aFigureSaysWhereItMayLieAndHowThatWasFound() {
    RunsViewModel table =
        new CompareViewModel(TrainedDesk.trained(), new InlineJobRunner(), messages).getRuns();
    Interval interval =
        Objects.requireNonNull(TrainedDesk.best().evaluation().intervals().get("auc"));
    ToldFigure auc = table.selected().orElseThrow().figure(Measure.AUC);
    assertThat(auc.range())
        .isEqualTo(Ranges.figure(interval.low(), interval.high()))
        .startsWith("0.")
        .contains("–0.");
    assertThat(auc.hint())
        .contains(
            Formats.figure(interval.low()), Formats.figure(interval.high()), interval.method());
  }

  @Test
  void theBestIsMarkedOnceAndTheFloorIsNamed() {
    RunsViewModel table =
        new CompareViewModel(TrainedDesk.trained(), new InlineJobRunner(), messages).getRuns();
    assertThat(table.getRows())
        .extracting(RunRow::mark)
        .containsExactlyInAnyOrder("floor", "★ best");
    assertThat(table.selected().orElseThrow().mark()).isEqualTo("★ best");
  }

  @Test
  void whateverRunsAreRankedByHasAColumn() {
    RunsViewModel table =
        new CompareViewModel(TrainedDesk.trained(), new InlineJobRunner(), messages).getRuns();
    table.rankedByProperty().set(Measure.LOG_LOSS);
    table.setColumn(Measure.LOG_LOSS, false);
    assertThat(table.columns()).contains(Measure.LOG_LOSS);
    assertThat(table.selected().orElseThrow().mark()).isEqualTo("★ best");
  }

  @Test
  void theRunInHandIsToldFromTheBestInASentence() {
    Session session = TrainedDesk.trained();
    RunsViewModel table = new CompareViewModel(session, new InlineJobRunner(), messages).getRuns();
    assertThat(table.getRemark()).contains("ranks better than", "AUC").endsWith(".");

    table.rankedByProperty().set(Measure.RECALL_AT_1);
    assertThat(table.getRemark()).contains("at 1 % false positives");
  }

  @Test
  void theReportIsAPageAboutEveryRun() {
    RunsViewModel table =
        new CompareViewModel(TrainedDesk.trained(), new InlineJobRunner(), messages).getRuns();
    assertThat(table.report().get())
        .startsWith("<!DOCTYPE html>")
        .contains("1 Base rate", "Content-Security-Policy", "Made up / 2026");
  }

  @Test
  void whatRunsAreRankedByIsRemembered() {
    Session session = TrainedDesk.trained();
    new CompareViewModel(session, new InlineJobRunner(), messages)
        .getRuns()
        .rankedByProperty()
        .set(Measure.KS);
    RunsViewModel next = new CompareViewModel(session, new InlineJobRunner(), messages).getRuns();
    assertThat(next.rankedByProperty().get()).isEqualTo(Measure.KS);
  }

  @Test
  void selectingARowTakesItsRunInHand() {
    Session session = TrainedDesk.trained();
    CompareViewModel screen = new CompareViewModel(session, new InlineJobRunner(), messages);
    RunsViewModel table = screen.getRuns();

    table.select(table.getRows().get(0));
    screen.next();

    assertThat(session.selectedRun()).contains(session.runs().get(0));
    assertThat(table.selected()).contains(table.getRows().get(0));
    assertThat(session.screenProperty().get()).isEqualTo(Screen.DECIDE);
  }

  @Test
  void aRunThatIsNotDrawnLeavesTheOthersLookingAsTheyDid() {
    CompareViewModel screen =
        new CompareViewModel(TrainedDesk.trained(), new InlineJobRunner(), messages);
    RunsViewModel table = screen.getRuns();
    ChartsShown charts = screen.getRanking().getCharts();
    Series second = charts.getCharts().get(0).series().get(1);

    table.draw(table.getRows().get(0), false);
    assertThat(charts.getCharts().get(0).series().get(0)).isEqualTo(second);

    table.draw(table.getRows().get(1), false);
    assertThat(charts.getCharts()).isEmpty();
    table.draw(table.getRows().get(1), true);
    table.draw(table.getRows().get(0), true);
    assertThat(charts.getCharts().get(0).series().get(1)).isEqualTo(second);
  }

  @Test
  void twoCurvesAreDrawnAndAThirdTakesThePlaceOfTheOldest() {
    RankingViewModel ranking =
        new CompareViewModel(TrainedDesk.trained(), new InlineJobRunner(), messages).getRanking();
    assertThat(titles(ranking)).containsExactly("ROC", "Precision and recall");

    ranking.choose(Curve.LIFT, true);
    assertThat(titles(ranking)).containsExactly("Precision and recall", "Lift");

    ranking.choose(Curve.PRECISION_RECALL, false);
    ranking.choose(Curve.LIFT, false);
    assertThat(titles(ranking)).containsExactly("Lift");
  }

  private static List<String> titles(RankingViewModel ranking) {
    return ranking.getCharts().getCharts().stream().map(ChartDescription::title).toList();
  }

  @Test
  void onlyTheViewInFrontOfTheScreenIsWorthDrawing() {
    Session session = TrainedDesk.trained();
    CompareViewModel screen = new CompareViewModel(session, new InlineJobRunner(), messages);
    assertThat(screen.getRanking().getCharts().inFront().get()).isFalse();
    session.go(Screen.COMPARE);
    assertThat(screen.getRanking().getCharts().inFront().get()).isTrue();
    session.show(CompareView.SCORES);
    assertThat(screen.getRanking().getCharts().inFront().get()).isFalse();
    assertThat(screen.getScores().getCharts().inFront().get()).isTrue();
  }

  @Test
  void otherDataTakesTheRunsAndTheirCurvesAway() {
    Session session = TrainedDesk.trained();
    CompareViewModel screen = new CompareViewModel(session, new InlineJobRunner(), messages);
    session.setDataset(
        TrainedDesk.data("other")
            .with(
                TrainedDesk.data("other")
                    .schema()
                    .change("signal", column -> column.as(ColumnRole.TIME))));

    assertThat(screen.isReady()).isFalse();
    assertThat(screen.getRanking().getCharts().getCharts()).isEmpty();
    assertThat(screen.getRuns().selected()).isEmpty();
  }

  @Test
  void calibrationIsToldBeforeAndAfterForTheRunInHand() {
    CompareViewModel screen =
        new CompareViewModel(TrainedDesk.trained(), new InlineJobRunner(), messages);
    CalibrationViewModel view = screen.getCalibration();

    assertThat(view.getCharts().getCharts())
        .extracting(ChartDescription::title)
        .containsExactly("Reliability");
    assertThat(view.getRows()).extracting(CalibrationRow::figure).contains("Slope");
    assertThat(view.getRows())
        .allSatisfy(row -> assertThat(row.before() + row.after()).doesNotContain("NaN"));
    String title = view.getTitle();
    RunsViewModel table = screen.getRuns();
    RunRow other =
        table.getRows().stream()
            .filter(row -> !Optional.of(row).equals(table.selected()))
            .findFirst()
            .orElseThrow();
    table.select(other);
    assertThat(view.getTitle()).isNotEqualTo(title).contains("Run ");
  }
}
