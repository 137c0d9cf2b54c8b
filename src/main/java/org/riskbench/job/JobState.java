package org.riskbench.job;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.problem.Problem;

/**
 * Where a job stands. Immutable.
 *
 * @param <T> the job's result
 */
public sealed interface JobState<T> {
  /** Whether nothing more will happen. */
  default boolean ended() {
    return !(this instanceof Queued) && !(this instanceof Running) && !(this instanceof Paused);
  }

  /** Waits for its lane. */
  record Queued<T>() implements JobState<T> {}

  /**
   * At work.
   *
   * @param fraction 0 to 1, or negative where the work gives no count
   * @param phaseKey what it is doing now
   */
  record Running<T>(double fraction, String phaseKey, Duration elapsed) implements JobState<T> {}

  /**
   * Rests at a checkpoint until it is resumed; it keeps its lane meanwhile.
   *
   * @param fraction 0 to 1, or negative where the work gives no count
   * @param phaseKey what it was doing
   * @param elapsed without the rest
   */
  record Paused<T>(double fraction, String phaseKey, Duration elapsed) implements JobState<T> {}

  /** Done. */
  record Succeeded<T>(T result, Duration elapsed) implements JobState<T> {}

  /**
   * Not done.
   *
   * @param cause for the log; empty where the problem says it all
   */
  record Failed<T>(Problem problem, Optional<Throwable> cause, Duration elapsed)
      implements JobState<T> {}

  /** Stopped because somebody asked. */
  record Cancelled<T>(Duration elapsed) implements JobState<T> {}

  /**
   * A problem for whatever ended some work that is none itself: too little memory has its own,
   * everything else is unexpected.
   */
  static Problem failure(Throwable thrown) {
    return thrown instanceof OutOfMemoryError
        ? Problem.error(
            "JOB-507",
            "There was not enough memory for this work.",
            "Close other data, use fewer rows, or start Riskbench with more memory.")
        : unexpected(thrown);
  }

  /** What the log should have of it; the trace of a lack of memory tells nothing. */
  static Optional<Throwable> cause(Throwable thrown) {
    return thrown instanceof OutOfMemoryError ? Optional.empty() : Optional.of(Trace.of(thrown));
  }

  /** A problem for a failure nobody foresaw, with a short code made from where it happened. */
  static Problem unexpected(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    int hash = thrown.getClass().getName().hashCode();
    for (int i = 0; i < Math.min(4, trace.length); i++) {
      hash = 31 * hash + trace[i].getClassName().hashCode() * 17 + trace[i].getLineNumber();
    }
    return Problem.error(
            "JOB-500",
            "Something went wrong that Riskbench did not foresee.",
            "Nothing was changed. The log has the details under the error's short code.")
        .with("error", String.format(Locale.ROOT, "%08x", hash));
  }
}
