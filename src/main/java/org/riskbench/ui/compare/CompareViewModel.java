package org.riskbench.ui.compare;

import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.riskbench.job.JobRunner;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.Whereabouts;
import org.riskbench.ui.session.Session;

/** The frame of the comparison: the table of runs over views of them. FX thread only. */
public final class CompareViewModel {
  private final Session session;
  private final RunsViewModel runs;
  private final RankingViewModel ranking;
  private final CalibrationViewModel calibration;
  private final ScoresViewModel scores;

  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();

  public CompareViewModel(Session session, JobRunner jobs, Messages messages) {
    this.session = session;
    this.runs = new RunsViewModel(session, jobs, messages);
    this.ranking = new RankingViewModel(session, messages);
    this.calibration = new CalibrationViewModel(session, messages);
    this.scores = new ScoresViewModel(session, messages);
    session.runs().addListener((Observable changed) -> show());
    show();
  }

  private void show() {
    ready.set(!session.runs().isEmpty());
  }

  /** The table of runs. */
  public RunsViewModel getRuns() {
    return runs;
  }

  public RankingViewModel getRanking() {
    return ranking;
  }

  public CalibrationViewModel getCalibration() {
    return calibration;
  }

  public ScoresViewModel getScores() {
    return scores;
  }

  /** Which view is in front. */
  Whereabouts whereabouts() {
    return session.whereabouts();
  }

  /** Leads on to the thresholds. */
  public void next() {
    session.go(Screen.DECIDE);
  }

  /** Leads back to training where there is nothing to compare. */
  public void train() {
    session.go(Screen.TRAIN);
  }

  /** Whether there is a run. */
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  public boolean isReady() {
    return ready.get();
  }
}
