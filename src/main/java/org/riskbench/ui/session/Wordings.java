package org.riskbench.ui.session;

import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.riskbench.decision.ReasonDictionary;

/** What is said of reasons, as the analyst has set it: written by Reasons. FX thread only. */
public final class Wordings {
  private final ObservableMap<DeskRun, ReasonDictionary> reasons =
      FXCollections.observableHashMap();
  // Kept, for a read-only view hangs on its map by a weak listener and would fall silent.
  private final ObservableMap<DeskRun, ReasonDictionary> reasonsView =
      FXCollections.unmodifiableObservableMap(reasons);

  /** Watches the words of all runs. */
  public ObservableMap<DeskRun, ReasonDictionary> reasons() {
    return reasonsView;
  }

  /** What is said of a run's reason codes as the analyst has set it. */
  public ReasonDictionary reasons(DeskRun run) {
    return reasons.getOrDefault(run, run.model().reasons().dictionary());
  }

  /** Says what is said of a run's reason codes. */
  public void setReasons(DeskRun run, ReasonDictionary words) {
    reasons.put(run, words);
  }

  void clear() {
    reasons.clear();
  }
}
