package org.riskbench.job;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * What a running job may ask of its runner. Methods may be called from any of the job's threads.
 */
public interface JobContext {
  /**
   * Says how far this context's share of the work is.
   *
   * @param fraction 0 to 1; a negative number says that the work gives no count
   * @param phaseKey key of the phase's name in the message bundle, or a plain name
   */
  void progress(double fraction, String phaseKey);

  /**
   * A context for the next part of the work. Its progress from 0 to 1 moves this context's progress
   * by {@code weight}, from where the shares taken earlier end.
   *
   * @param weight 0 to 1, of this context's whole
   */
  JobContext share(double weight, String phaseKey);

  /**
   * Call it often (at least every 50 ms of work).
   *
   * @throws CancelledException if the job was cancelled
   */
  void checkpoint();

  /**
   * Runs independent parts on the machine's cores and gives their results in the order of the
   * parts, whatever order they end in; the one way to use several cores. The first failure (in part
   * order) is rethrown after all parts have ended.
   */
  <T> List<T> parallel(List<? extends Callable<T>> parts);

  /**
   * Nanoseconds of work, from an arbitrary moment on: a clock that stands still while the job is
   * paused. Only differences mean anything.
   */
  default long nanos() {
    return System.nanoTime();
  }

  /** A context that reports to nobody, is never cancelled and works on the calling thread. */
  static JobContext none() {
    return SilentContext.INSTANCE;
  }
}
