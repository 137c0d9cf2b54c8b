package org.riskbench.job;

/**
 * A submitted job.
 *
 * @param <T> the job's result
 */
public interface JobHandle<T> {
  /**
   * Asks the job to stop at its next checkpoint; a job that waits for its lane never starts, and
   * its end is told at once, on the calling thread. Any thread.
   */
  void cancel();

  /**
   * Asks the job to rest at its next checkpoint, until it is resumed or cancelled; a job that waits
   * for its lane rests as soon as it begins. Any thread.
   */
  default void pause() {
    // whoever runs jobs at once has none that could rest
  }

  /** Lets the job go on. Any thread. */
  default void resume() {
    // nothing rests
  }

  /** The latest state. Any thread. */
  JobState<T> state();
}
