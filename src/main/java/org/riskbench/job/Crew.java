package org.riskbench.job;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Threads lent to a library that wants some; they end with the work. */
public final class Crew implements AutoCloseable {
  private static final long LAST_MILLIS = 60;

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

  /**
   * Interrupts what still works and gives it 60 ms to end: what writes to a file ends at once, what
   * waits for another machine when that answers or its patience ends.
   */
  @Override
  public void close() {
    threads.shutdownNow();
    boolean interrupted = Thread.interrupted();
    try {
      threads.awaitTermination(LAST_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
