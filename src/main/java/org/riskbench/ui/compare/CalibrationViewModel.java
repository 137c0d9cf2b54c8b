package org.riskbench.ui.compare;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.chart.ChartRun;
import org.riskbench.chart.Charts;
import org.riskbench.ui.kit.ChartsShown;
import org.riskbench.ui.kit.CompareView;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

/** Whether probabilities mean what they say: of all runs drawn, and of the one in hand. */
public final class CalibrationViewModel {
  private final Session session;
  private final Messages messages;
  private final ChartsShown charts;
  private final ObservableList<CalibrationRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");

  CalibrationViewModel(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.charts = new ChartsShown(session.whereabouts().inFront(CompareView.CALIBRATION));
    session.comparison().drawn().addListener((Observable changed) -> draw());
    session.selectedRunProperty().addListener(changed -> tell());
    draw();
    tell();
  }

  private void draw() {
    List<ChartRun> runs =
        session.comparison().drawn().stream().map(run -> run.charted(messages)).toList();
    charts.set(runs.isEmpty() ? List.of() : List.of(Charts.reliability(runs)));
  }

  private void tell() {
    rows.setAll(
        session
            .selectedRun()
            .map(run -> CalibrationRow.of(run.calibration(), messages))
            .orElse(List.of()));
    title.set(
        session
            .selectedRun()
            .map(
                run ->
                    messages.text(
                        "compare.calibration.title",
                        run.title(messages),
                        messages.text("calibration." + run.calibration().method().word())))
            .orElse(""));
  }

  public ChartsShown getCharts() {
    return charts;
  }

  /** What calibration did to the probabilities of the run in hand. */
  public ObservableList<CalibrationRow> getRows() {
    return rows;
  }

  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  public String getTitle() {
    return title.get();
  }
}
