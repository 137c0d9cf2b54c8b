package org.riskbench.answering;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.riskbench.decision.Lapse;
import org.riskbench.problem.ProblemException;

/** Tells from a failure of a seam which lapse it is. */
final class Lapses {
  private static final String STATE = "STATE-";

  private Lapses() {}

  /** Of a failure while the state was asked; empty if it is no matter of the state. */
  static Optional<Lapse> ofState(ProblemException failure) {
    return failure.problem().code().startsWith(STATE) ? Optional.of(Lapse.STATE) : Optional.empty();
  }

  /**
   * Of a failure of a {@link Recorder}; empty if it refuses the request itself.
   *
   * @param failure as thrown, or as its answer failed
   */
  static Optional<Lapse> ofRecorder(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return cause instanceof Refusal ? Optional.empty() : Optional.of(Lapse.LOG);
  }
}
