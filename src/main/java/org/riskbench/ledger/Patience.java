package org.riskbench.ledger;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.riskbench.problem.ProblemException;

/**
 * How long somebody waits for the writer. Immutable.
 *
 * @param longest above 0
 */
record Patience(Duration longest) {

  /**
   * A future that is done when the other one is, or fails with LEDGER-103 when it takes too long;
   * the other one goes on.
   */
  <T> CompletableFuture<T> with(CompletableFuture<T> other) {
    return other
        .thenApply(result -> result)
        .orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(
            failure -> {
              throw new CompletionException(problem(failure));
            });
  }

  private Throwable problem(Throwable failure) {
    if (failure instanceof TimeoutException) {
      return LedgerProblem.late(longest.toMillis());
    }
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }

  /**
   * Waits.
   *
   * @throws ProblemException whatever the future failed with; LEDGER-103 if it takes too long
   */
  <T> T await(CompletableFuture<T> other) {
    try {
      return with(other).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof ProblemException known) {
        throw known;
      }
      throw e;
    }
  }
}
