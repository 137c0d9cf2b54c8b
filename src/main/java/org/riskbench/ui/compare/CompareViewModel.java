package org.riskbench.ui.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.chart.ChartDescription;
import org.riskbench.chart.Charts;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;

/** The runs side by side, and the one that is taken on. FX thread only. */
public final class CompareViewModel {
  private final Session session;
  private final Messages messages;
  private final ObservableList<CompareRow> rows = FXCollections.observableArrayList();

  /** Kept here, for a view of a list forgets its listeners once nobody holds it. */
  private final ObservableList<CompareRow> shownRows =
      FXCollections.unmodifiableObservableList(rows);

  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final BooleanProperty calibrationShown = new SimpleBooleanProperty();
  private final ObservableList<CalibrationRow> calibration = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper calibrationTitle = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<ChartDescription>> charts =
      new ReadOnlyObjectWrapper<>(List.of());

  public CompareViewModel(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
    session.runs().addListener((Observable changed) -> show());
    session.selectedRunProperty().addListener((property, before, run) -> showCalibration());
    calibrationShown.addListener(changed -> draw());
    show();
  }

  private void show() {
    Optional<DeskRun> best = session.best();
    rows.setAll(
        session.snapshot().stream()
            .map(run -> CompareRow.of(run, best.equals(Optional.of(run)), messages))
            .toList());
    ready.set(!rows.isEmpty());
    subtitle.set(
        rows.isEmpty()
            ? messages.text("compare.empty")
            : messages.text("compare.subtitle", rows.size()));
    draw();
    showCalibration();
  }

  private void draw() {
    Map<String, Evaluation> evaluations = new LinkedHashMap<>();
    session.snapshot().forEach(run -> evaluations.put(run.name(), run.evaluation()));
    charts.set(
        evaluations.isEmpty()
            ? List.of()
            : calibrationShown.get()
                ? List.of(Charts.reliability(evaluations))
                : List.of(Charts.roc(evaluations), Charts.precisionRecall(evaluations)));
    sentence.set(
        String.join("\n", charts.get().stream().map(ChartDescription::alternative).toList()));
  }

  private void showCalibration() {
    calibration.setAll(
        session
            .selectedRun()
            .map(run -> CalibrationRow.of(run.calibration(), messages))
            .orElse(List.of()));
    calibrationTitle.set(
        session
            .selectedRun()
            .map(
                run ->
                    messages.text(
                        "compare.calibration.title",
                        run.number() + " " + messages.learner(run.plan().learner()),
                        messages.text("calibration." + run.calibration().method().word())))
            .orElse(""));
  }

  /** Whether reliability is drawn instead of the curves of the ranking. */
  public BooleanProperty calibrationShownProperty() {
    return calibrationShown;
  }

  public boolean isCalibrationShown() {
    return calibrationShown.get();
  }

  /** What calibration did to the probabilities of the run in hand. */
  public ObservableList<CalibrationRow> getCalibration() {
    return calibration;
  }

  public ReadOnlyStringProperty calibrationTitleProperty() {
    return calibrationTitle.getReadOnlyProperty();
  }

  public String getCalibrationTitle() {
    return calibrationTitle.get();
  }

  /** Takes a run in hand for thresholds, saving and publishing. */
  public void select(CompareRow row) {
    session.select(row.run());
  }

  /** The line of the run in hand. */
  public Optional<CompareRow> selected() {
    return rows.stream()
        .filter(row -> Optional.of(row.run()).equals(session.selectedRun()))
        .findFirst();
  }

  public ReadOnlyObjectProperty<Optional<DeskRun>> selectedRunProperty() {
    return session.selectedRunProperty();
  }

  /** Leads on to the thresholds. */
  public void next() {
    session.go(Screen.DECIDE);
  }

  /** Leads back to training where there is nothing to compare. */
  public void train() {
    session.go(Screen.TRAIN);
  }

  public ObservableList<CompareRow> getRows() {
    return shownRows;
  }

  /** What is drawn, from left to right. */
  public ReadOnlyObjectProperty<List<ChartDescription>> chartsProperty() {
    return charts.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  public boolean isReady() {
    return ready.get();
  }

  public ReadOnlyStringProperty subtitleProperty() {
    return subtitle.getReadOnlyProperty();
  }

  public String getSubtitle() {
    return subtitle.get();
  }

  /** What the charts say, for those who can't see them. */
  public ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  public String getSentence() {
    return sentence.get();
  }
}
