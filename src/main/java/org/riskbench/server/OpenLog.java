package org.riskbench.server;

import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.riskbench.ledger.Ledger;
import org.riskbench.ledger.LedgerPlan;
import org.riskbench.ledger.Pseudonyms;

/**
 * A decision log that is open, with the threads that it is lent: one writes, one settles what was
 * written, one reminds it to tend what it keeps. To be closed after the server that uses it.
 * Thread-safe.
 */
public final class OpenLog implements AutoCloseable {
  private static final long TEND_SECONDS = 5;

  private final ScheduledExecutorService writer = thread("log-writer");
  private final ScheduledThreadPoolExecutor settler = thread("log-settler");
  private final ScheduledExecutorService reminder = thread("log-reminder");
  private final Ledger ledger;

  private OpenLog(LedgerPlan plan, Pseudonyms pseudonyms, Clock clock) {
    boolean opened = false;
    try {
      ledger = Ledger.open(plan, pseudonyms, clock, writer);
      opened = true;
    } finally {
      if (!opened) {
        writer.shutdown();
        settler.shutdown();
        reminder.shutdown();
      }
    }
    // What was written last is settled as the file is closed.
    settler.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    AtomicBoolean asked = new AtomicBoolean();
    ledger.whenGrown(
        () -> {
          if (asked.compareAndSet(false, true)) {
            settler.execute(() -> settle(asked));
          }
        });
    var unused = reminder.scheduleWithFixedDelay(ledger::tend, 0, TEND_SECONDS, TimeUnit.SECONDS);
  }

  private void settle(AtomicBoolean asked) {
    asked.set(false); // what is written from now on may need another time
    ledger.settle();
  }

  private static ScheduledThreadPoolExecutor thread(String name) {
    return new ScheduledThreadPoolExecutor(
        1,
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * Opens a log, making it where there is none. What has had its time is forgotten in the
   * background, from now on.
   *
   * @throws org.riskbench.problem.ProblemException as {@link Ledger#open}
   */
  public static OpenLog of(LedgerPlan plan, Pseudonyms pseudonyms) {
    return new OpenLog(plan, pseudonyms, Clock.systemUTC());
  }

  /** The ledger itself. */
  public Ledger ledger() {
    return ledger;
  }

  /** Writes what waits, then ends its threads. */
  @Override
  public void close() {
    reminder.shutdownNow();
    ledger.close();
    settler.shutdown();
    writer.shutdown();
  }
}
