package org.riskbench.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;

/** Runs the parts of a job on the common pool, results in part order. */
final class ParallelParts {
  private ParallelParts() {}

  static <T> List<T> run(List<? extends Callable<T>> parts) {
    List<Future<T>> futures = new ArrayList<>(parts.size());
    for (Callable<T> part : parts) {
      futures.add(ForkJoinPool.commonPool().submit(part));
    }
    List<T> results = new ArrayList<>(parts.size());
    Throwable first = null;
    for (Future<T> future : futures) {
      try {
        results.add(future.get());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        futures.forEach(f -> f.cancel(true));
        throw new CancelledException();
      } catch (ExecutionException e) {
        first = first == null ? original(e) : first;
      }
    }
    if (first != null) {
      throw unchecked(first);
    }
    return results;
  }

  /** Calls a part that, by the contract of a job, throws nothing checked. */
  static <T> T call(Callable<T> part) {
    try {
      return part.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw unchecked(e);
    }
  }

  private static RuntimeException unchecked(Throwable thrown) {
    Throwable original = original(thrown);
    if (original instanceof Error error) {
      throw error;
    }
    return original instanceof RuntimeException runtime
        ? runtime
        : new IllegalStateException(original.getClass().getSimpleName(), original);
  }

  /** A future wraps the failure, and ForkJoin may rethrow a copy of it around the original. */
  private static Throwable original(Throwable thrown) {
    Throwable found = thrown;
    Throwable cause = found.getCause();
    while (cause != null
        && (found instanceof ExecutionException || cause.getClass() == found.getClass())) {
      found = cause;
      cause = found.getCause();
    }
    return found;
  }
}
