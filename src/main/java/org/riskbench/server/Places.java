package org.riskbench.server;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.riskbench.answering.Problems;
import org.riskbench.answering.Refusal;
import org.riskbench.answering.Reply;

/** How many may be in work at a time. Thread-safe. */
final class Places {
  private final Semaphore free;

  Places(int number) {
    this.free = new Semaphore(number);
  }

  /** Takes one if there is one; then it must be given back. */
  boolean take() {
    return free.tryAcquire();
  }

  void giveBack() {
    free.release();
  }

  /** Gives a place back that was taken, once it was called twice. */
  Runnable sharedByTwo() {
    AtomicBoolean alone = new AtomicBoolean();
    return () -> {
      if (!alone.compareAndSet(false, true)) {
        giveBack();
      }
    };
  }

  /** The answer to who finds none. */
  static Reply full() {
    return Problems.reply(
        Refusal.http(503, "Too many requests are in work.", "Try again in a moment."));
  }
}
