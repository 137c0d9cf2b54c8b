package org.riskbench.job;

import java.util.function.Consumer;

/** Runs jobs. */
public interface JobRunner extends AutoCloseable {
  /** Two queues that never wait for each other. */
  enum Lane {
    /** Training, evaluation, profiles. */
    COMPUTE,
    /** Loading and saving. */
    FILES
  }

  /**
   * Queues a job.
   *
   * @param listener told of every state, the ended state last; on the runner's thread, or on that
   *     of {@link JobHandle#cancel} where a job is taken back that has not begun
   */
  <T> JobHandle<T> submit(Lane lane, Job<T> job, Consumer<? super JobState<T>> listener);

  /** Cancels what runs, and whatever is submitted later; waits at most two seconds for it. */
  @Override
  void close();
}
