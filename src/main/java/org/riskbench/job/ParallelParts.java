package org.riskbench.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs the parts of a job, results in part order. The calling thread takes parts in turn, as do the
 * threads of the common pool that come to help: no core waits while a part does, and a part may
 * have parts of its own.
 */
final class ParallelParts {
  private ParallelParts() {}

  static <T> List<T> run(List<? extends Callable<T>> parts) {
    List<FutureTask<T>> futures = new ArrayList<>(parts.size());
    for (Callable<T> part : parts) {
      futures.add(new FutureTask<>(part));
    }
    AtomicInteger next = new AtomicInteger();
    Runnable taking = () -> take(futures, next);
    int helpers = Math.min(parts.size() - 1, ForkJoinPool.getCommonPoolParallelism());
    for (int i = 0; i < helpers; i++) {
      ForkJoinPool.commonPool().execute(taking);
    }
    taking.run();
    return results(futures);
  }

  private static void take(List<? extends Runnable> parts, AtomicInteger next) {
    int part = next.getAndIncrement();
    while (part < parts.size()) {
      parts.get(part).run();
      part = next.getAndIncrement();
    }
  }

  private static <T> List<T> results(List<FutureTask<T>> futures) {
    List<T> results = new ArrayList<>(futures.size());
    Throwable first = null;
    for (FutureTask<T> future : futures) {
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
    } catch (Exception e) {
      throw unchecked(e);
    }
  }

  /** What a part failed with, to be thrown on the thread that waited for it. */
  static RuntimeException unchecked(Throwable thrown) {
    Throwable original = original(thrown);
    if (original instanceof Error error) {
      throw error;
    }
    return original instanceof RuntimeException runtime
        ? runtime
        : new IllegalStateException(original.getClass().getSimpleName(), original);
  }

  /** A future wraps the failure. */
  private static Throwable original(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return thrown instanceof ExecutionException && cause != null ? cause : thrown;
  }
}
