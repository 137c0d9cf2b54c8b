package org.riskbench.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Work that waits for somebody else, where it can't ask the checkpoint itself. */
public final class Watch {
  private static final long LOOK_MILLIS = 50;

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
