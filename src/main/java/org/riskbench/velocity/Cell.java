package org.riskbench.velocity;

import org.jspecify.annotations.Nullable;

/** What a state keeps about one key. */
final class Cell {
  private static final int[] OUTCOME = {0};

  final History history;
  final Recency[] values;

  /** The last snapshot that has this cell, or must not have it. */
  int snapshot;

  private final long[] fraud = new long[1];
  private @Nullable History outcomes;
  private long first;

  Cell(int amounts, int values) {
    this(new History(amounts), new Recency[values]);
    for (int i = 0; i < values; i++) {
      this.values[i] = new Recency();
    }
  }

  private Cell(History history, Recency[] values) {
    this.history = history;
    this.values = values;
  }

  /** Writes the first record's time, the history, the values, and 1 and the outcomes or 0. */
  void write(PackedWriter out) {
    out.writeNumber(first);
    history.write(out);
    for (Recency recency : values) {
      recency.write(out);
    }
    out.writeByte(outcomes == null ? 0 : 1);
    if (outcomes != null) {
      outcomes.write(out);
    }
  }

  /**
   * A cell as {@link #write} wrote it.
   *
   * @throws org.riskbench.problem.ProblemException STATE-102 if it can't be one
   */
  static Cell read(PackedReader in, int amounts, int values) {
    long first = in.readNumber();
    Cell cell = new Cell(History.read(in, amounts), new Recency[values]);
    cell.first = first;
    for (int i = 0; i < values; i++) {
      cell.values[i] = Recency.read(in);
    }
    if (in.readByte() != 0) {
      cell.outcomes = History.read(in, 1);
    }
    if (cell.isEmpty()) {
      throw StateProblem.damaged();
    }
    return cell;
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
