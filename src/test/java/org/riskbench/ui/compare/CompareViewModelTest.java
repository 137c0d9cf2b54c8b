package org.riskbench.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.riskbench.chart.ChartDescription;
import org.riskbench.evaluation.Interval;
import org.riskbench.evaluation.Metrics;
import org.riskbench.experiment.Run;
import org.riskbench.schema.ColumnRole;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

class CompareViewModelTest {
  private final Messages messages = Messages.bundled();

  @Test
  void withoutRunsThereIsNothingToDraw() {
    Session session = TrainedDesk.untrained();
    CompareViewModel screen = new CompareViewModel(session, messages);

    assertThat(screen.isReady()).isFalse();
    assertThat(screen.getRows()).isEmpty();
    assertThat(screen.chartsProperty().get()).isEmpty();
    assertThat(screen.getSentence()).isEmpty();
    screen.train();
    assertThat(session.screenProperty().get()).isEqualTo(Screen.TRAIN);
  }

  @Test
  void theRowsAreTheFiguresOfTheEvaluation() {
    CompareViewModel screen = new CompareViewModel(TrainedDesk.trained(), messages);
    List<Run> runs = TrainedDesk.runs();
    assertThat(screen.getRows()).hasSameSizeAs(runs);
    for (int i = 0; i < runs.size(); i++) {
      CompareRow row = screen.getRows().get(i);
      Metrics metrics = runs.get(i).evaluation().metrics();
      assertThat(row.auc()).isEqualTo(Formats.figure(metrics.auc()));
      assertThat(row.averagePrecision()).isEqualTo(Formats.figure(metrics.averagePrecision()));
      assertThat(row.ks()).isEqualTo(Formats.figure(metrics.ks()));
      assertThat(row.brier()).isEqualTo(Formats.figure(metrics.brier()));
      assertThat(row.recall()).isEqualTo(Formats.percent(metrics.recallAtFpr().get(1).recall()));
    }
  }

  @Test
  void theIntervalIsShownFromLowToHigh() {
    CompareViewModel screen = new CompareViewModel(TrainedDesk.trained(), messages);
    Interval interval =
        Objects.requireNonNull(TrainedDesk.best().evaluation().intervals().get("auc"));
    assertThat(screen.selected().orElseThrow().interval())
        .isEqualTo(Formats.figure(interval.low()) + " – " + Formats.figure(interval.high()));
  }

  @Test
  void theBestIsMarkedOnceAndTheFloorIsNamed() {
    CompareViewModel screen = new CompareViewModel(TrainedDesk.trained(), messages);
    assertThat(screen.getRows())
        .extracting(CompareRow::mark)
        .containsExactlyInAnyOrder("floor", "★ best");
    assertThat(screen.selected().orElseThrow().mark()).isEqualTo("★ best");
  }

  @Test
  void selectingARowTakesItsRunInHand() {
    Session session = TrainedDesk.trained();
    CompareViewModel screen = new CompareViewModel(session, messages);

    screen.select(screen.getRows().get(0));
    screen.next();

    assertThat(session.selectedRun()).contains(session.runs().get(0));
    assertThat(screen.selected()).contains(screen.getRows().get(0));
    assertThat(session.screenProperty().get()).isEqualTo(Screen.DECIDE);
  }

  @Test
  void bothCurvesAreDrawnUntilOtherDataTakesTheRunsAway() {
    Session session = TrainedDesk.trained();
    CompareViewModel screen = new CompareViewModel(session, messages);
    assertThat(screen.chartsProperty().get()).hasSize(2);
    assertThat(screen.getSentence()).contains("logistic-sgd");

    session.setDataset(
        TrainedDesk.data("other")
            .with(
                TrainedDesk.data("other")
                    .schema()
                    .change("signal", column -> column.as(ColumnRole.TIME))));

    assertThat(screen.isReady()).isFalse();
    assertThat(screen.chartsProperty().get()).isEmpty();
    assertThat(screen.selected()).isEmpty();
  }

  @Test
  void calibrationIsToldBeforeAndAfterForTheRunInHand() {
    Session session = TrainedDesk.trained();
    CompareViewModel screen = new CompareViewModel(session, Messages.bundled());
    assertThat(screen.chartsProperty().get()).hasSize(2);

    screen.calibrationShownProperty().set(true);

    assertThat(screen.chartsProperty().get())
        .extracting(ChartDescription::title)
        .containsExactly("Reliability");
    assertThat(screen.getCalibration()).extracting(CalibrationRow::figure).contains("Slope");
    assertThat(screen.getCalibration())
        .allSatisfy(row -> assertThat(row.before() + row.after()).doesNotContain("NaN"));
    String title = screen.getCalibrationTitle();
    CompareRow other =
        screen.getRows().stream()
            .filter(row -> !Optional.of(row).equals(screen.selected()))
            .findFirst()
            .orElseThrow();
    screen.select(other);
    assertThat(screen.getCalibrationTitle()).isNotEqualTo(title).contains("Run ");
  }
}
