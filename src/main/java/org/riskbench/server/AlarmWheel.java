package org.riskbench.server;

import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.riskbench.answering.Safety;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells answers that they are late, by one thread for all of them. To set an alarm costs an entry
 * in a queue; one that is no longer needed is dropped when the wheel comes by, and the wheel rests
 * while there is none. Thread-safe.
 */
final class AlarmWheel implements Safety.Alarms, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AlarmWheel.class);

  /** How late an alarm may go off. */
  private static final long TICK = TimeUnit.MILLISECONDS.toNanos(5);

  /** More than a second: most alarms are met on the first round. */
  private static final int SLOTS = 256;

  private record Alarm(Safety.Late late, long tick) {}

  private final AtomicReferenceArray<Queue<Alarm>> slots = new AtomicReferenceArray<>(SLOTS);
  private final long begun = System.nanoTime();
  private final Thread thread = new Thread(this::turn, "riskbench-alarms");

  /** Alarms in the slots; counted up before one is put in, and down after one was taken out. */
  private final AtomicInteger waiting = new AtomicInteger();

  private volatile boolean open = true;
  private volatile boolean resting;

  AlarmWheel() {
    for (int i = 0; i < SLOTS; i++) {
      slots.set(i, new ConcurrentLinkedQueue<>());
    }
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void set(Safety.Late late, int millis) {
    long due = System.nanoTime() - begun + TimeUnit.MILLISECONDS.toNanos(millis);
    long tick = due / TICK + 1;
    waiting.incrementAndGet();
    slots.get((int) (tick % SLOTS)).add(new Alarm(late, tick));
    if (resting) {
      LockSupport.unpark(thread);
    }
  }

  private void turn() {
    long tick = 0;
    while (open) {
      if (waiting.get() == 0) {
        rest();
        // Whatever was set meanwhile lies in one of the slots of the last round.
        tick = Math.max(tick, now() - SLOTS);
      }
      long now = now();
      while (tick <= now) {
        ring(tick++);
      }
      LockSupport.parkNanos(this, begun + tick * TICK - System.nanoTime());
    }
  }

  /**
   * Until there is an alarm: a wheel that turns for nothing wakes a processor 200 times a second.
   */
  private void rest() {
    resting = true;
    while (open && waiting.get() == 0) {
      LockSupport.park(this);
    }
    resting = false;
  }

  /** Whether it stands still until the next alarm is set. */
  boolean isResting() {
    return resting;
  }

  private long now() {
    return (System.nanoTime() - begun) / TICK;
  }

  /** Those of another round of the wheel stay. */
  private void ring(long tick) {
    for (Iterator<Alarm> alarms = slots.get((int) (tick % SLOTS)).iterator(); alarms.hasNext(); ) {
      Alarm alarm = alarms.next();
      boolean due = alarm.tick() <= tick;
      if (due || !alarm.late().isWaiting()) {
        alarms.remove();
        waiting.decrementAndGet();
      }
      if (due) {
        ring(alarm.late());
      }
    }
  }

  /** A boundary: one answer that can't be made must not keep the others from being made. */
  private static void ring(Safety.Late late) {
    if (!late.isWaiting()) {
      return;
    }
    try {
      late.late();
    } catch (RuntimeException e) {
      LOG.error("a late answer could not be made: {}", e.getClass().getName());
    }
  }

  /** Ends the thread; what waits is told nothing more. */
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
