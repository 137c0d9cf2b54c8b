package org.riskbench.job;

import java.util.function.BooleanSupplier;

/** A job's rest, asked for and ended by others, and how long it has lasted. Thread-safe. */
final class Pause {
  private boolean asked;
  private long since;
  private long rested;

  synchronized void ask() {
    if (!asked) {
      asked = true;
      since = System.nanoTime();
    }
  }

  synchronized void lift() {
    if (asked) {
      asked = false;
      rested += System.nanoTime() - since;
    }
    notifyAll();
  }

  synchronized boolean isAsked() {
    return asked;
  }

  /** Nanoseconds of rest so far, the one that lasts included. */
  synchronized long nanos() {
    return rested + (asked ? System.nanoTime() - since : 0);
  }

  /** Waits for the end of the rest, or until nobody wants the job any more. */
  synchronized void await(BooleanSupplier given) {
    try {
      while (asked && !given.getAsBoolean()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
