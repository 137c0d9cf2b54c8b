package org.riskbench.ui.kit;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskbench.job.JobHandle;
import org.riskbench.job.JobState;

/** One job as the window shows it. FX thread only. */
public final class JobEntry {
  private final String title;
  private final LongSupplier nanos;
  private final ReadOnlyObjectWrapper<JobState<?>> state =
      new ReadOnlyObjectWrapper<>(new JobState.Queued<>());
  private Optional<JobHandle<?>> handle = Optional.empty();
  private long since;
  private long restsSince;

  JobEntry(String title) {
    this(title, System::nanoTime);
  }

  /**
   * An entry with a clock of its own.
   *
   * @param nanos from a start of its choice
   */
  JobEntry(String title, LongSupplier nanos) {
    this.title = title;
    this.nanos = nanos;
    this.since = nanos.getAsLong();
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

  /**
   * How long it has been at work, without its rests; how long it waits, before it begins. It stands
   * still while the job rests, and is of no use once it has ended.
   */
  public Duration waited() {
    long until = isResting() ? restsSince : nanos.getAsLong();
    return Duration.ofNanos(until - since);
  }

  private boolean isResting() {
    return getState() instanceof JobState.Paused;
  }

  /** Asks the job to stop. */
  public void cancel() {
    handle.ifPresent(JobHandle::cancel);
  }

  void started(JobHandle<?> running) {
    if (!getState().ended()) {
      handle = Optional.of(running);
    }
  }

  /** What came out is whoever's who asked for it: a history must not hold whole tables. */
  void moved(JobState<?> next) {
    keepTime(next);
    if (next.ended()) {
      handle = Optional.empty();
    }
    state.set(
        next instanceof JobState.Succeeded<?> done
            ? new JobState.Succeeded<>("", done.elapsed())
            : next);
  }

  private void keepTime(JobState<?> next) {
    long now = nanos.getAsLong();
    boolean rests = next instanceof JobState.Paused;
    if (getState() instanceof JobState.Queued) {
      since = now;
    } else if (isResting() && !rests) {
      since += now - restsSince;
    }
    if (rests && !isResting()) {
      restsSince = now;
    }
  }
}
