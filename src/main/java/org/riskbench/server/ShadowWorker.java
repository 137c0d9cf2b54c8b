package org.riskbench.server;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.riskbench.shadow.Shadow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread on which a challenger scores. It rests as long as it worked, so that it never
 * takes more than half a core from those that answer.
 */
final class ShadowWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ShadowWorker.class);
  private static final int AT_A_TIME = 64;
  private static final long IDLE = TimeUnit.MILLISECONDS.toNanos(5);

  private final Shadow shadow;
  private final Thread thread;
  private volatile boolean open = true;

  @SuppressWarnings("ThreadPriorityCheck") // correct without; with it the champion goes first
  ShadowWorker(Shadow shadow) {
    this.shadow = shadow;
    this.thread = new Thread(this::run, "riskbench-challenger");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
  }

  ShadowWorker start() {
    thread.start();
    return this;
  }

  Shadow shadow() {
    return shadow;
  }

  /** A boundary: whatever the challenger does, the champion answers on. */
  private void run() {
    try {
      while (open) {
        long begun = System.nanoTime();
        int done = shadow.work(AT_A_TIME);
        LockSupport.parkNanos(this, done == 0 ? IDLE : System.nanoTime() - begun);
      }
    } catch (RuntimeException e) {
      LOG.error("the challenger failed and is asked nothing more: {}", e.getClass().getName());
    }
  }

  @Override
  public void close() {
    open = false;
    LockSupport.unpark(thread);
    try {
      thread.join(TimeUnit.SECONDS.toMillis(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
