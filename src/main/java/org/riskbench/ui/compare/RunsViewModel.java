package org.riskbench.ui.compare;

import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;

/**
 * The table of runs: what they are ranked by, which are drawn, which is in hand. FX thread only.
 */
public final class RunsViewModel {
  private final Session session;
  private final Messages messages;
  private final ObservableList<RunRow> rows = FXCollections.observableArrayList();

  /** Kept here, for a view of a list forgets its listeners once nobody holds it. */
  private final ObservableList<RunRow> shownRows = FXCollections.unmodifiableObservableList(rows);

  private final ObservableSet<Measure> columns =
      FXCollections.observableSet(
          Measure.AUC, Measure.AVERAGE_PRECISION, Measure.RECALL_AT_1, Measure.KS, Measure.BRIER);
  private final ObjectProperty<Measure> rankedBy = new SimpleObjectProperty<>(Measure.AUC);

  RunsViewModel(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
    session.runs().addListener((Observable changed) -> show());
    rankedBy.addListener(
        changed -> {
          columns.add(rankedBy.get());
          show();
        });
    show();
  }

  private void show() {
    List<DeskRun> runs = session.snapshot();
    Measure measure = rankedBy.get();
    Optional<DeskRun> best =
        runs.stream()
            .filter(run -> measure.of(run).isPresent())
            .reduce(
                (one, other) ->
                    measure.bestFirst(measure.of(one), measure.of(other)) <= 0 ? one : other);
    rows.setAll(
        runs.stream().map(run -> RunRow.of(run, best.equals(Optional.of(run)), messages)).toList());
  }

  public ObservableList<RunRow> getRows() {
    return shownRows;
  }

  /** By what the best run is found. */
  public ObjectProperty<Measure> rankedByProperty() {
    return rankedBy;
  }

  /** The measures that have a column. */
  public ObservableSet<Measure> columns() {
    return columns;
  }

  /** Gives a measure a column, or takes it away; what runs are ranked by keeps its own. */
  public void setColumn(Measure measure, boolean wanted) {
    if (wanted) {
      columns.add(measure);
    } else if (measure != rankedBy.get()) {
      columns.remove(measure);
    }
  }

  /** Takes a run in hand for thresholds, saving and publishing. */
  public void select(RunRow row) {
    session.select(row.run());
  }

  /** The line of the run in hand. */
  public Optional<RunRow> selected() {
    return rows.stream()
        .filter(row -> Optional.of(row.run()).equals(session.selectedRun()))
        .findFirst();
  }

  public ReadOnlyObjectProperty<Optional<DeskRun>> selectedRunProperty() {
    return session.selectedRunProperty();
  }

  /** The runs that are drawn. */
  public ObservableList<DeskRun> drawn() {
    return session.comparison().drawn();
  }

  /** Draws a run, or leaves it out. */
  public void draw(RunRow row, boolean wanted) {
    session.comparison().setDrawn(row.run(), wanted);
  }
}
