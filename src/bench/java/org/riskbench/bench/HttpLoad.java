package org.riskbench.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Sends one request again and again over so many connections, a thread each. */
record HttpLoad(int port, byte[] request, int connections) {
  private static final long MOST_NANOS = 60_000_000_000L;

  /**
   * What came of it.
   *
   * @param latencies in nanoseconds
   * @param failed answers other than 200
   */
  record Outcome(Histogram latencies, long failed, double seconds) {
    long answered() {
      return latencies.getTotalCount();
    }

    double perSecond() {
      return answered() / seconds;
    }

    /** A percentile in milliseconds. */
    double millis(double percentile) {
      return latencies.getValueAtPercentile(percentile) / 1e6;
    }
  }

  /** Each connection asks again as soon as it was answered. */
  Outcome closed(double seconds) throws IOException, InterruptedException {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    return together(
        index -> {
          Part part = new Part();
          try (HttpWire wire = new HttpWire(port)) {
            for (long begun = System.nanoTime(); begun < end; ) {
              int status = wire.ask(request);
              long now = System.nanoTime();
              part.add(status, now - begun);
              begun = now;
            }
          }
          return part;
        });
  }

  /**
   * Asks at set moments, whether or not the last answers are there; a request that had to wait for
   * its connection counts from the moment at which it was due.
   */
  Outcome constant(double perSecond, double seconds) throws IOException, InterruptedException {
    long start = System.nanoTime() + 100_000_000;
    double interval = 1e9 * connections / perSecond;
    long rounds = (long) (seconds * 1e9 / interval);
    return together(
        index -> {
          Part part = new Part();
          try (HttpWire wire = new HttpWire(port)) {
            for (long round = 0; round < rounds; round++) {
              long due = start + (long) (interval * (round + (double) index / connections));
              for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
              }
              int status = wire.ask(request);
              part.add(status, System.nanoTime() - due);
            }
          }
          return part;
        });
  }

  private static final class Part {
    private final Histogram latencies = new Histogram(MOST_NANOS, 3);
    private long failed;

    void add(int status, long nanos) {
      latencies.recordValue(Math.min(MOST_NANOS, Math.max(0, nanos)));
      failed += status == 200 ? 0 : 1;
    }
  }

  private interface Work {
    Part of(int connection) throws IOException;
  }

  private Outcome together(Work work) throws IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      long begun = System.nanoTime();
      List<Callable<Part>> all = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        int index = i;
        all.add(() -> work.of(index));
      }
      Histogram latencies = new Histogram(MOST_NANOS, 3);
      long failed = 0;
      for (Future<Part> each : threads.invokeAll(all)) {
        Part part = each.get();
        latencies.add(part.latencies);
        failed += part.failed;
      }
      return new Outcome(latencies, failed, (System.nanoTime() - begun) / 1e9);
    } catch (ExecutionException e) {
      throw new IOException("the server did not answer", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
