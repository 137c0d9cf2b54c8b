package org.riskbench.tuning;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A wish that may come true: that a search ends now and the best it has found is trained. Other
 * than cancelling a job, which leaves nothing. Thread-safe.
 */
public final class EarlyEnd {
  private final AtomicBoolean asked = new AtomicBoolean();

  /** Asks the search to end at its next checkpoint. Any thread. */
  public void ask() {
    asked.set(true);
  }

  /** Whether somebody asked. */
  public boolean isAsked() {
    return asked.get();
  }
}
