package org.riskbench.job;

/**
 * A submitted job.
 *
 * @param <T> the job's result
 */
public interface JobHandle<T> {
  /** Asks the job to stop at its next checkpoint; a queued job never starts. Any thread. */
  void cancel();

  /** The latest state. Any thread. */
  JobState<T> state();
}
