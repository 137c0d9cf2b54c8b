package org.riskbench.ui.kit;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskbench.job.JobHandle;
import org.riskbench.job.JobState;

/** One job as the window shows it. FX thread only. */
public final class JobEntry {
  private final String title;
  private final long submittedAt = System.nanoTime();
  private final ReadOnlyObjectWrapper<JobState<?>> state =
      new ReadOnlyObjectWrapper<>(new JobState.Queued<>());
  private Optional<JobHandle<?>> handle = Optional.empty();

  JobEntry(String title) {
    this.title = title;
  }

  /** Title for people. */
  public String title() {
    return title;
  }

  public ReadOnlyObjectProperty<JobState<?>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public JobState<?> getState() {
    return state.get();
  }

  /** Time since it was submitted, for as long as it has not ended. */
  public Duration waited() {
    return Duration.ofNanos(System.nanoTime() - submittedAt);
  }

  /** Asks the job to stop. */
  public void cancel() {
    handle.ifPresent(JobHandle::cancel);
  }

  /** Asks the job to rest. */
  public void pause() {
    handle.ifPresent(JobHandle::pause);
  }

  /** Lets the job go on. */
  public void resume() {
    handle.ifPresent(JobHandle::resume);
  }

  void started(JobHandle<?> running) {
    if (!getState().ended()) {
      handle = Optional.of(running);
    }
  }

  /** What came out is whoever's who asked for it: a history must not hold whole tables. */
  void moved(JobState<?> next) {
    if (next.ended()) {
      handle = Optional.empty();
    }
    state.set(
        next instanceof JobState.Succeeded<?> done
            ? new JobState.Succeeded<>("", done.elapsed())
            : next);
  }
}
