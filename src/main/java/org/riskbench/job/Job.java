package org.riskbench.job;

/**
 * Long work with a result.
 *
 * @param <T> the result
 */
public interface Job<T> {
  /** Key of the title in the message bundle, such as {@code job.train}. */
  String titleKey();

  /**
   * Does the work, on the runner's thread.
   *
   * @throws org.riskbench.problem.ProblemException for an expected failure
   * @throws CancelledException when {@link JobContext#checkpoint()} found a cancellation
   */
  T run(JobContext context);

  /** A job from a title and a piece of work. */
  static <T> Job<T> of(String titleKey, Work<T> work) {
    return new Job<>() {
      @Override
      public String titleKey() {
        return titleKey;
      }

      @Override
      public T run(JobContext context) {
        return work.run(context);
      }
    };
  }

  /**
   * The work alone.
   *
   * @param <T> the result
   */
  @FunctionalInterface
  interface Work<T> {
    T run(JobContext context);
  }
}
