package org.riskbench.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Work that waits for somebody else, where it can't ask the checkpoint itself. */
public final class Watch {
  private static final long LOOK_MILLIS = 50;
  private static final long GRACE_MILLIS = 140;

  private Watch() {}

  /**
   * Does the work on this thread, while another one asks the context's checkpoint.
   *
   * @param stop ends the waiting from the other thread, once the job was cancelled; the work then
   *     may fail in whatever way
   * @throws CancelledException if the job was cancelled
   */
  public static <T> T over(JobContext context, Runnable stop, Supplier<T> work) {
    context.checkpoint();
    CountDownLatch done = new CountDownLatch(1);
    Thread watcher = new Thread(() -> watch(context, stop, done), "riskbench-watch");
    watcher.setDaemon(true);
    watcher.start();
    try {
      return work.get();
    } catch (RuntimeException e) {
      context.checkpoint(); // what fails after a cancellation fails because of it
      throw e;
    } finally {
      done.countDown();
    }
  }

  /**
   * Does the work on a thread of its own, while this one asks the context's checkpoint: for work
   * that nothing can end but an interrupt, and that may be slow to hear of one. It then ends, and
   * tidies up, when nobody waits for it any more.
   *
   * @throws CancelledException if the job was cancelled
   */
  public static <T> T apart(JobContext context, Supplier<T> work) {
    context.checkpoint();
    FutureTask<T> task = new FutureTask<>(work::get);
    CountDownLatch done = new CountDownLatch(1);
    Thread worker = new Thread(() -> run(task, done), "riskbench-apart");
    worker.setDaemon(true);
    worker.start();
    try {
      return await(task, context);
    } catch (CancelledException e) {
      leave(worker, done);
      throw e;
    }
  }

  private static void run(Runnable task, CountDownLatch done) {
    try {
      task.run();
    } finally {
      done.countDown();
    }
  }

  private static <T> T await(FutureTask<T> task, JobContext context) {
    while (true) {
      try {
        return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        context.checkpoint();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancelledException();
      } catch (ExecutionException e) {
        throw ParallelParts.unchecked(e);
      }
    }
  }

  private static void leave(Thread worker, CountDownLatch done) {
    worker.interrupt();
    try {
      done.await(GRACE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void watch(JobContext context, Runnable stop, CountDownLatch done) {
    try {
      while (!done.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        context.checkpoint();
      }
    } catch (CancelledException e) {
      stop.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
