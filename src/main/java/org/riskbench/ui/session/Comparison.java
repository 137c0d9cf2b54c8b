package org.riskbench.ui.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.honesty.HonestyReport;

/**
 * How runs are looked at side by side: which of them, and what more was asked of them. FX thread
 * only.
 */
public final class Comparison {
  private final ObservableList<DeskRun> drawn = FXCollections.observableArrayList();
  // Kept, for a read-only view hangs on its list by a weak listener and would fall silent.
  private final ObservableList<DeskRun> drawnView = FXCollections.unmodifiableObservableList(drawn);
  private final Map<DeskRun, HonestyReport> honesty = new HashMap<>();
  private final ReadOnlyObjectWrapper<Optional<AskedPlan>> askedPlan =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** The runs that are drawn, in the order they were trained: written by the table of runs. */
  public ObservableList<DeskRun> drawn() {
    return drawnView;
  }

  /** Draws a run, or leaves it out. */
  public void setDrawn(DeskRun run, boolean wanted) {
    if (!wanted) {
      drawn.remove(run);
    } else if (!drawn.contains(run)) {
      int place = (int) drawn.stream().filter(each -> each.number() < run.number()).count();
      drawn.add(place, run);
    }
  }

  /**
   * What was last asked to be trained again with changes: written by views of runs, read by Train.
   */
  public ReadOnlyObjectProperty<Optional<AskedPlan>> askedPlanProperty() {
    return askedPlan.getReadOnlyProperty();
  }

  /** Asks for a plan to be laid open for changes. */
  public void askPlan(AskedPlan plan) {
    askedPlan.set(Optional.empty());
    askedPlan.set(Optional.of(plan));
  }

  /** What judging a run by every way to divide the records found; empty before. */
  public Optional<HonestyReport> honesty(DeskRun run) {
    return Optional.ofNullable(honesty.get(run));
  }

  /** Says what judging a run found: written by Time honesty, read by whoever saves the run. */
  public void setHonesty(DeskRun run, HonestyReport found) {
    honesty.put(run, found);
  }

  void add(List<DeskRun> added) {
    drawn.addAll(added);
  }

  void clear() {
    drawn.clear();
    honesty.clear();
  }
}
