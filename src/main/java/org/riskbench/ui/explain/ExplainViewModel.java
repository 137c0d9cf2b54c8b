package org.riskbench.ui.explain;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.job.JobRunner;
import org.riskbench.rule.KnownLists;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.Whereabouts;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;

/** The frame of the views: which run is explained. FX thread only. */
public final class ExplainViewModel {
  private final Session session;
  private final Messages messages;
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private final MattersViewModel matters;
  private final ActsViewModel acts;
  private final RecordViewModel record;

  /**
   * The screen's state.
   *
   * @param lists what rules may look up
   */
  public ExplainViewModel(Session session, JobRunner jobs, Messages messages, KnownLists lists) {
    this.session = session;
    this.messages = messages;
    GroundsShelf shelf = new GroundsShelf();
    this.matters = new MattersViewModel(session, jobs, messages, shelf);
    this.acts = new ActsViewModel(session, jobs, messages, shelf);
    this.record = new RecordViewModel(session, jobs, messages, shelf, lists);
    session.selectedRunProperty().addListener((property, before, run) -> take(run));
    take(session.selectedRun());
  }

  private void take(Optional<DeskRun> run) {
    ready.set(run.isPresent());
    subtitle.set(
        run.map(found -> messages.text("explain.subtitle", found.title(messages)))
            .orElseGet(() -> messages.text("explain.empty")));
  }

  /** Which view is in front. */
  Whereabouts whereabouts() {
    return session.whereabouts();
  }

  /** Leads on to training where there is nothing to explain. */
  public void goTrain() {
    session.go(Screen.TRAIN);
  }

  public MattersViewModel getMatters() {
    return matters;
  }

  public ActsViewModel getActs() {
    return acts;
  }

  public RecordViewModel getRecord() {
    return record;
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
}
