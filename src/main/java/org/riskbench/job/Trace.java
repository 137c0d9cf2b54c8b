package org.riskbench.job;

import java.util.Optional;

/**
 * What may be logged of a failure: which kinds of exceptions, and where. Their messages are left
 * out, for parsers and drivers quote the cells that they stumble over. Immutable.
 */
public final class Trace extends Exception {
  private static final long serialVersionUID = 1;
  private static final int DEEPEST = 8;

  private Trace(Throwable thrown, Optional<Trace> cause) {
    super(thrown.getClass().getName(), cause.orElse(null), false, true);
    setStackTrace(thrown.getStackTrace());
  }

  /** The trace of a failure and of what caused it. */
  public static Trace of(Throwable thrown) {
    return of(thrown, 1);
  }

  private static Trace of(Throwable thrown, int depth) {
    Throwable cause = thrown.getCause();
    return new Trace(
        thrown,
        cause == null || depth == DEEPEST ? Optional.empty() : Optional.of(of(cause, depth + 1)));
  }
}
