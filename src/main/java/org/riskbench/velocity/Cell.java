package org.riskbench.velocity;

import org.jspecify.annotations.Nullable;

/** What a state keeps about one key. */
final class Cell {
  private static final int[] OUTCOME = {0};

  final History history;
  final Recency[] values;
  private final long[] fraud = new long[1];
  private @Nullable History outcomes;
  private long first;

  Cell(int amounts, int values) {
    this.history = new History(amounts);
    this.values = new Recency[values];
    for (int i = 0; i < values; i++) {
      this.values[i] = new Recency();
    }
  }

  /** The first record of all that are kept, or were kept without a gap of the retention. */
  long first() {
    return first;
  }

  boolean isEmpty() {
    return history.first() == history.end();
  }

  /** The latest record; only if there is one. */
  long last() {
    return history.time(history.end() - 1);
  }

  /** To be called before the record goes into the history. */
  void noteFirst(long time, long retention) {
    if (isEmpty() || time - last() > retention) {
      first = time;
    } else {
      first = Math.min(first, time);
    }
  }

  void addOutcome(long time, boolean isFraud) {
    if (outcomes == null) {
      outcomes = new History(1);
    }
    fraud[0] = isFraud ? 1 : 0;
    outcomes.add(time, fraud, OUTCOME);
  }

  /** Share of frauds among the known outcomes of records in a span, NaN if there are none. */
  double fraudShare(long start, long stop, int cap) {
    if (outcomes == null) {
      return Double.NaN;
    }
    int end = outcomes.position(stop);
    int begin = outcomes.capped(outcomes.position(start), end, cap);
    long known = outcomes.count(begin, end);
    return known == 0 ? Double.NaN : (double) outcomes.sum(begin, end, 0) / known;
  }

  void forget(long before, int cap) {
    history.forget(before, cap);
    for (Recency recency : values) {
      recency.forget(before, cap);
    }
    if (outcomes != null) {
      outcomes.forget(before, cap);
    }
  }
}
