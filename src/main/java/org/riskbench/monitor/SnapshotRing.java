package org.riskbench.monitor;

import java.util.Arrays;

/**
 * What counters that only rise stood at when each of the latest spans of time ended; what a span
 * counted is the difference. Bounded; going on allocates nothing. Not thread-safe.
 */
final class SnapshotRing {
  private final long[][] ends;
  private final StripedCounts counts;
  private long begun = Long.MIN_VALUE;
  private long open = Long.MIN_VALUE;

  /**
   * A ring.
   *
   * @param spans how many spans are kept beside the open one
   * @param width how many counters of each, from the first on
   */
  SnapshotRing(StripedCounts counts, int spans, int width) {
    this.counts = counts;
    this.ends = new long[spans + 1][width];
  }

  /** Goes on to a span: all before it have ended. Time that runs back changes nothing. */
  void roll(long span) {
    if (open == Long.MIN_VALUE) {
      begun = span;
      open = span;
      return;
    }
    if (span <= open) {
      return;
    }
    long from = Math.max(open, span - ends.length);
    long[] end = slot(from);
    counts.sum(end);
    for (long later = from + 1; later < span; later++) {
      System.arraycopy(end, 0, slot(later), 0, end.length);
    }
    open = span;
  }

  /**
   * Where a ring stands.
   *
   * @param begun the span it began in
   * @param open the span that is not over yet
   * @param ends what the counters stood at when each of the spans before it ended, the earliest
   *     first
   */
  record State(long begun, long open, long[][] ends) {}

  /** Where it stands: a copy. */
  State state() {
    long[][] kept = new long[(int) (open - firstEnd())][];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = slot(firstEnd() + i).clone();
    }
    return new State(begun, open, kept);
  }

  /**
   * Goes on from where another one stood whose counters these go on from as well; to be called
   * before anything else.
   */
  void restore(State state) {
    begun = state.begun();
    open = state.open();
    long first = open - state.ends().length;
    for (int i = 0; i < state.ends().length; i++) {
      long[] end = state.ends()[i];
      System.arraycopy(end, 0, slot(first + i), 0, end.length);
    }
  }

  /** The span before the earliest that is known: what it ended with is known; else the earliest. */
  private long firstEnd() {
    return Math.max(begun, first() - 1);
  }

  private long[] slot(long span) {
    return ends[(int) Math.floorMod(span, (long) ends.length)];
  }

  /** The span that is not over yet. */
  long open() {
    return open;
  }

  /** The earliest span that is still known. */
  long first() {
    return Math.max(begun, open - ends.length + 1);
  }

  /** What was counted from the beginning of a span until now; from the earliest known at most. */
  long[] since(long span) {
    long[] now = new long[ends[0].length];
    counts.sum(now);
    return minus(now, Math.max(span, first()));
  }

  /** What one counter counted from the beginning of a span until now. */
  long since(long span, int counter) {
    long from = Math.max(span, first());
    return counts.sum(counter) - (from > begun ? slot(from - 1)[counter] : 0);
  }

  /** What was counted within a span; nothing in one that is not known. */
  long[] within(long span) {
    if (span < first() || span > open) {
      return new long[ends[0].length];
    }
    return span == open ? since(span) : minus(slot(span).clone(), span);
  }

  /** Takes away what had been counted when a span began. */
  private long[] minus(long[] later, long span) {
    if (span > begun) {
      long[] before = slot(span - 1);
      Arrays.setAll(later, i -> later[i] - before[i]);
    }
    return later;
  }
}
