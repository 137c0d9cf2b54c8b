package org.riskbench.server;

import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.util.component.Graceful;

/** Counts the requests in work, so that a stop can wait until there are none. Thread-safe. */
final class InWork extends Graceful.Shutdown {
  private final LongAdder begun = new LongAdder();
  private final LongAdder ended = new LongAdder();

  /**
   * Requests in work.
   *
   * @param owner named where a stop is told of
   */
  InWork(Object owner) {
    super(owner);
  }

  /** Counts one in. To be called before asking whether all is to stop, so that none slips by. */
  void begin() {
    begun.increment();
  }

  /** Counts one out, once for each that began. */
  void end() {
    ended.increment();
    if (isShutdown()) {
      check();
    }
  }

  @Override
  public boolean isShutdownDone() {
    long gone = ended.sum(); // first: one that ends meanwhile is waited for rather than missed
    return begun.sum() == gone;
  }
}
