package org.riskbench.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.job.Job;
import org.riskbench.job.JobHandle;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.ui.kit.Progress;

/**
 * Trainings in the order they were asked for: one at work, the others wait for it. FX thread only.
 */
public final class TrainingQueue {
  private final JobRunner jobs;
  private final Progress progress;
  private final ObservableList<WaitingTraining> waiting = FXCollections.observableArrayList();
  private final ObservableList<WaitingTraining> waitingView =
      FXCollections.unmodifiableObservableList(waiting);
  private Optional<WaitingTraining> working = Optional.empty();

  TrainingQueue(JobRunner jobs, Progress progress) {
    this.jobs = jobs;
    this.progress = progress;
  }

  /**
   * Trains once those before have ended.
   *
   * @param what the same again is not taken while it waits or works
   * @param title for people
   * @param begun called as the work begins
   * @param told of every state from then on
   * @return false if the same was asked for already
   */
  <T> boolean submit(
      Object what, String title, Job<T> job, Runnable begun, Consumer<JobState<T>> told) {
    if (open().stream().anyMatch(each -> each.isOf(what))) {
      return false;
    }
    WaitingTraining mine = new WaitingTraining(what, title);
    waiting.add(mine);
    JobHandle<T> handle =
        jobs.submit(JobRunner.Lane.COMPUTE, job, state -> moved(mine, begun, state, told));
    mine.started(handle);
    return true;
  }

  private List<WaitingTraining> open() {
    List<WaitingTraining> open = new ArrayList<>(waiting);
    working.ifPresent(open::add);
    return open;
  }

  private <T> void moved(
      WaitingTraining mine, Runnable begun, JobState<T> state, Consumer<JobState<T>> told) {
    if (state instanceof JobState.Queued) {
      if (working.isEmpty()) {
        progress.moved(state); // other work keeps it waiting
      }
    } else if (waiting.remove(mine) && state instanceof JobState.Cancelled) {
      showWaiting(state); // it never began
    } else {
      if (!working.equals(Optional.of(mine))) {
        working = Optional.of(mine);
        begun.run();
      }
      if (state.ended()) {
        working = Optional.empty();
        showWaiting(state);
      } else {
        progress.moved(state);
      }
      told.accept(state);
    }
  }

  /** Something has ended; what waits is about to begin. */
  private void showWaiting(JobState<?> ended) {
    if (working.isEmpty()) {
      progress.moved(waiting.isEmpty() ? ended : new JobState.Queued<>());
    }
  }

  /** What waits, the next one first. */
  public ObservableList<WaitingTraining> waiting() {
    return waitingView;
  }

  /** Whether one is at work or waits. */
  boolean isBusy() {
    return !open().isEmpty();
  }

  /** Asks the one at work to stop; where none is, the next one will not begin. */
  void cancel() {
    working.or(() -> waiting.stream().findFirst()).ifPresent(WaitingTraining::cancel);
  }

  /** Asks all to stop. */
  void cancelAll() {
    open().forEach(WaitingTraining::cancel);
  }

  /** Asks the one at work to rest. */
  void pause() {
    working.ifPresent(WaitingTraining::pause);
  }

  /** Lets a resting one go on. */
  void resume() {
    working.ifPresent(WaitingTraining::resume);
  }
}
