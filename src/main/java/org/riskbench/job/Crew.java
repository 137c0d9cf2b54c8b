package org.riskbench.job;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Threads lent to a library that wants some; none of them outlives the work. */
public final class Crew implements AutoCloseable {
  private static final long LAST_SECONDS = 30;

  private final ExecutorService threads;

  /**
   * As many threads as the library asks for.
   *
   * @param name of each of them
   */
  public Crew(String name) {
    threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** What the library gives its work to. */
  public ExecutorService threads() {
    return threads;
  }

  /** Interrupts what still works and waits until it has ended, for 30 s at most. */
  @Override
  public void close() {
    threads.shutdownNow();
    boolean interrupted = Thread.interrupted();
    try {
      threads.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
