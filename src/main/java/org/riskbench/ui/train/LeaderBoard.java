package org.riskbench.ui.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.tuning.EarlyEnd;
import org.riskbench.tuning.Measure;
import org.riskbench.tuning.SearchEvent;
import org.riskbench.tuning.SearchWatch;
import org.riskbench.tuning.Trial;
import org.riskbench.ui.kit.Messages;

/** The trials of a search while it runs, the best first. FX thread only. */
public final class LeaderBoard {
  private final Executor fxThread;
  private final Messages messages;
  private final List<Trial> trials = new ArrayList<>();
  private final ObservableList<TrialRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
  private EarlyEnd end = new EarlyEnd();
  private int failed;

  LeaderBoard(Executor fxThread, Messages messages) {
    this.fxThread = fxThread;
    this.messages = messages;
  }

  /** What tells the trials of a search, from its {@link #begin} on. */
  SearchWatch watch(Measure measure) {
    EarlyEnd mine = new EarlyEnd();
    return new SearchWatch(
        event ->
            fxThread.execute(
                () -> {
                  if (mine.equals(end)) {
                    take(event, measure);
                  }
                }),
        mine);
  }

  /** Begins anew; what an earlier search still tells is not heard any more. */
  void begin(SearchWatch watch) {
    clear();
    end = watch.end();
    failed = 0;
    line.set("");
    shown.set(true);
  }

  /** Nothing is searched for. */
  void clear() {
    end = new EarlyEnd();
    trials.clear();
    rows.clear();
    shown.set(false);
  }

  /** Asks the search to end with the best it has. */
  public void takeBest() {
    end.ask();
  }

  private void take(SearchEvent event, Measure measure) {
    if (event instanceof SearchEvent.Finished finished) {
      trials.add(finished.trial());
      trials.sort(
          Comparator.comparing(Trial::share)
              .reversed()
              .thenComparingDouble(trial -> -measure.gain(trial.score(), 0))
              .thenComparing(Trial::number));
      rows.setAll(trials.stream().map(trial -> TrialRow.of(trial, messages)).toList());
    } else if (event instanceof SearchEvent.Failed) {
      failed++;
    }
    line.set(messages.text("train.trials.line", trials.size(), failed));
  }

  public ObservableList<TrialRow> getRows() {
    return rows;
  }

  /** How many were tried. */
  public ReadOnlyStringProperty lineProperty() {
    return line.getReadOnlyProperty();
  }

  public String getLine() {
    return line.get();
  }

  /** Whether there was a search. */
  public ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public boolean isShown() {
    return shown.get();
  }
}
