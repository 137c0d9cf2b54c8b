package org.riskbench.ui.data;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.profile.ColumnProfile;
import org.riskbench.profile.Profile;
import org.riskbench.profile.Profiler;
import org.riskbench.split.Split;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.Splitter;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.session.Session;

/**
 * Looks at the data in the background, while it is already worked with; the latest look wins. FX
 * thread only.
 */
final class Profiling {
  private static final long SEED = 1;

  /** How far the look is. */
  enum Look {
    /** There is nothing to look at. */
    NOTHING,
    /** At work. */
    LOOKING,
    /** Somebody stopped it, or it failed. */
    STOPPED,
    /** Everything is known. */
    DONE
  }

  /** A column that waits for the FX thread. */
  private record Ready(int position, ColumnProfile column) {}

  private final Session session;
  private final LatestJob work;
  private final Consumer<Problem> failed;
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.NOTHING);

  /**
   * Nothing is looked at yet.
   *
   * @param failed is told why a look failed
   */
  Profiling(Session session, JobRunner jobs, Consumer<Problem> failed) {
    this.session = session;
    this.work = new LatestJob(jobs);
    this.failed = failed;
  }

  /** Nothing is known of this dataset yet. */
  void begin(Dataset dataset) {
    session.profile().restart();
    again(dataset);
  }

  /** Looks once more; what was known of the columns holds until then. */
  void again(Dataset dataset) {
    Optional<SplitPlan> chosen = session.preparation().split();
    Queue<Ready> ready = new ConcurrentLinkedQueue<>();
    look.set(Look.LOOKING);
    work.submit(
        JobRunner.Lane.COMPUTE,
        Job.of(
            "job.profile",
            context ->
                Profiler.profile(
                    dataset,
                    split(dataset, chosen, context),
                    (position, column) -> ready.add(new Ready(position, column)),
                    context)),
        state -> {
          take(ready);
          moved(state);
        });
  }

  /** Stops looking. */
  void cancel() {
    work.cancel();
  }

  /** Data that can't be divided is told where it is divided, not here. */
  private static Optional<Split> split(
      Dataset dataset, Optional<SplitPlan> chosen, JobContext context) {
    if (dataset.labels().rule().isEmpty()) {
      return Optional.empty();
    }
    try {
      SplitPlan plan = chosen.orElseGet(() -> SplitPlan.defaultFor(dataset, SEED));
      return Optional.of(Splitter.split(dataset, plan, context));
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }

  /** States come to the FX thread coalesced, and with each of them all columns found until then. */
  private void take(Queue<Ready> ready) {
    for (Ready next = ready.poll(); next != null; next = ready.poll()) {
      session.profile().ready(next.position(), next.column());
    }
  }

  private void moved(JobState<Profile> state) {
    if (state instanceof JobState.Succeeded<Profile> done) {
      session.profile().finish(done.result());
      look.set(Look.DONE);
    } else if (state.ended()) {
      look.set(Look.STOPPED);
      if (state instanceof JobState.Failed<Profile> problem) {
        failed.accept(problem.problem());
      }
    }
  }

  ReadOnlyObjectProperty<Look> lookProperty() {
    return look.getReadOnlyProperty();
  }
}
