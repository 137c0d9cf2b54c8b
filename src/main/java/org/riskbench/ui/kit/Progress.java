package org.riskbench.ui.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.job.JobState;

/** How far a view's own job is, as it is shown beside the job's button. FX thread only. */
public final class Progress {
  private static final double UNCOUNTED = -1;

  private final Messages messages;
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper resting = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(UNCOUNTED);
  private final ReadOnlyStringWrapper phase = new ReadOnlyStringWrapper("");

  /** Of a job that has not begun. */
  public Progress(Messages messages) {
    this.messages = messages;
  }

  /** Follows the job: to be called with each of its states. */
  public void moved(JobState<?> state) {
    working.set(!state.ended());
    resting.set(state instanceof JobState.Paused<?>);
    if (state instanceof JobState.Running<?> running) {
      fraction.set(running.fraction() < 0 ? UNCOUNTED : running.fraction());
      phase.set(messages.phase(running.phaseKey()));
    } else if (state instanceof JobState.Paused<?>) {
      phase.set(messages.text("job.paused"));
    } else if (state instanceof JobState.Queued<?>) {
      fraction.set(UNCOUNTED);
      phase.set(messages.text("progress.waiting"));
    }
  }

  /** Whether the job has begun and not ended. */
  public ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  public boolean isWorking() {
    return working.get();
  }

  /** Whether the job rests. */
  public ReadOnlyBooleanProperty restingProperty() {
    return resting.getReadOnlyProperty();
  }

  public boolean isResting() {
    return resting.get();
  }

  /** 0 to 1, or -1 where there is no count. */
  public ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }

  public double getFraction() {
    return fraction.get();
  }

  /** What the job does now, in words. */
  public ReadOnlyStringProperty phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  public String getPhase() {
    return phase.get();
  }
}
