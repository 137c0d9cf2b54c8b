package org.riskbench.monitor;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts requests by what was called and how it was answered, and how long it took. Thread-safe;
 * counting allocates nothing.
 */
final class Requests {
  private static final int FIRST_CODE = 100;
  private static final int CODES = 500;
  private static final int QUARTER = 15;
  private static final Call[] CALLS = Call.values();

  private final Clock clock;
  private final long begun;
  private final StripedCounts answered = new StripedCounts(CALLS.length * CODES);
  private final Latencies[] took = new Latencies[CALLS.length];
  private final SnapshotRing minutes = new SnapshotRing(answered, QUARTER, CALLS.length * CODES);
  private final SnapshotRing[] tookMinutes = new SnapshotRing[CALLS.length];
  private final AtomicLong minute;

  Requests(Clock clock) {
    this.clock = clock;
    this.begun = clock.millis();
    this.minute = new AtomicLong(begun / LiveModel.MINUTE);
    for (int i = 0; i < took.length; i++) {
      took[i] = new Latencies();
      tookMinutes[i] = new SnapshotRing(took[i].counts(), QUARTER, took[i].counts().size());
      tookMinutes[i].roll(minute.get());
    }
    minutes.roll(minute.get());
  }

  /**
   * Counts a request that was answered.
   *
   * @param status of HTTP
   * @param nanos from its first byte to the last of its answer
   */
  void count(Call call, int status, long nanos) {
    roll();
    int code = Math.max(0, Math.min(CODES - 1, status - FIRST_CODE));
    answered.increment(call.place() * CODES + code);
    took[call.place()].count(nanos);
  }

  private void roll() {
    long now = clock.millis() / LiveModel.MINUTE;
    long before = minute.get();
    if (now > before && minute.compareAndSet(before, now)) {
      synchronized (minutes) {
        minutes.roll(now);
        for (SnapshotRing ring : tookMinutes) {
          ring.roll(now);
        }
      }
    }
  }

  /** Counts and times of one call. */
  CallFigures figures(Call call) {
    synchronized (minutes) {
      roll();
      SnapshotRing ring = tookMinutes[call.place()];
      long[] all = took[call.place()].counts().sum();
      long last = Math.max(ring.open() - 1, ring.first());
      LatencyFigures lastMinute = Latencies.figures(ring.since(last));
      double seconds = (clock.millis() - Math.max(begun, last * LiveModel.MINUTE)) / 1000.0;
      return new CallFigures(
          call,
          lastMinute.requests() / Math.max(1, seconds),
          lastMinute,
          Latencies.figures(ring.since(ring.open() - QUARTER + 1)),
          Latencies.figures(all),
          classes(call));
    }
  }

  private long[] classes(Call call) {
    long[] classes = new long[CODES / 100 + 1];
    long[] counted = answered.sum();
    for (int code = 0; code < CODES; code++) {
      classes[code / 100 + 1] += counted[call.place() * CODES + code];
    }
    return classes;
  }

  /**
   * Requests of the latest minutes: all of them, then those that failed by our own fault.
   *
   * @param back how many whole minutes before the present one
   */
  long[] failures(int back) {
    synchronized (minutes) {
      roll();
      long[] latest = minutes.since(minutes.open() - back);
      long[] sums = new long[2];
      for (int i = 0; i < latest.length; i++) {
        sums[0] += latest[i];
        sums[1] += i % CODES >= 500 - FIRST_CODE ? latest[i] : 0;
      }
      return sums;
    }
  }

  void write(Exposition out) {
    out.head("riskbench_responses_total", "counter", "HTTP requests answered, by call and status.");
    long[] counted = answered.sum();
    for (Call call : CALLS) {
      for (int code = 0; code < CODES; code++) {
        long count = counted[call.place() * CODES + code];
        if (count > 0) {
          String status = Integer.toString(code + FIRST_CODE);
          out.value("riskbench_responses_total", count, "call", call.word(), "code", status);
        }
      }
    }
    out.head(
        "riskbench_request_duration_seconds",
        "histogram",
        "Time from a request's first byte to its answer.");
    for (Call call : CALLS) {
      took[call.place()].write(out, "riskbench_request_duration_seconds", call.word());
    }
  }
}
