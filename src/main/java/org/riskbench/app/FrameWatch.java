package org.riskbench.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches how long the FX thread is kept from what comes next: asks it again and again to say that
 * it is there, and looks at what it does while the answer is late. For whoever works on the
 * program; it is off unless asked for.
 */
final class FrameWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FrameWatch.class);

  /** A longer frame is felt. */
  static final Duration LIMIT = Duration.ofMillis(100);

  private static final Duration LATE = Duration.ofMillis(30);
  private static final Duration BETWEEN = Duration.ofMillis(8);
  private static final int MOST_SAMPLES = 400;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Executor fxThread;
  private final Thread watched;
  private final Consumer<Pause> told;
  private final CountDownLatch closed = new CountDownLatch(1);

  private FrameWatch(Executor fxThread, Thread watched, Consumer<Pause> told) {
    this.fxThread = fxThread;
    this.watched = watched;
    this.told = told;
  }

  /** Whether whoever started the program wants to know: see {@code journeys.md}. */
  static boolean isAsked(Map<String, String> environment) {
    return Boolean.getBoolean("riskbench.watch")
        || Boolean.parseBoolean(environment.getOrDefault("RISKBENCH_WATCH", ""));
  }

  /**
   * Begins to write down what is felt. Call it on the thread to be watched.
   *
   * @param fxThread runs what it is given on that thread, in turn
   */
  static void writeDown(Executor fxThread) {
    begin(fxThread, FrameWatch::write);
  }

  private static void write(Pause pause) {
    if (pause.reaches(LIMIT)) {
      LOG.warn(
          "The window stood still for {} ms, {} ms of them at work: {}",
          pause.wall().toMillis(),
          pause.cpu().toMillis(),
          pause.culprit());
    }
  }

  /**
   * Begins to watch. Call it on the thread to be watched.
   *
   * @param fxThread runs what it is given on that thread, in turn
   * @param told hears of every answer, late or not, on the watch's own thread
   */
  static FrameWatch begin(Executor fxThread, Consumer<Pause> told) {
    FrameWatch watch = new FrameWatch(fxThread, Thread.currentThread(), told);
    Thread thread = new Thread(watch::watch, "frame-watch");
    thread.setDaemon(true);
    thread.start();
    return watch;
  }

  private void watch() {
    try {
      while (!closed.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)) {
        told.accept(ask());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Pause ask() throws InterruptedException {
    CountDownLatch answered = new CountDownLatch(1);
    List<List<StackTraceElement>> samples = new ArrayList<>();
    long asked = System.nanoTime();
    long spent = cpu();
    AtomicLong then = new AtomicLong(spent);
    fxThread.execute(
        () -> {
          then.set(threads.getCurrentThreadCpuTime()); // later, it is at what comes next
          answered.countDown();
        });
    long wait = LATE.toMillis();
    while (!answered.await(wait, TimeUnit.MILLISECONDS) && closed.getCount() > 0) {
      wait = BETWEEN.toMillis();
      if (samples.size() < MOST_SAMPLES) {
        samples.add(List.of(watched.getStackTrace()));
      }
    }
    return new Pause(
        Duration.ofNanos(System.nanoTime() - asked), Duration.ofNanos(then.get() - spent), samples);
  }

  private long cpu() {
    return threads.getThreadCpuTime(watched.getId());
  }

  /** Ends the watch; it may tell of one more answer. */
  @Override
  public void close() {
    closed.countDown();
  }
}
