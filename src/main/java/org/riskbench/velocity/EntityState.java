package org.riskbench.velocity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about the keys of one entity, and the features told from it. The one place where
 * velocity values come from, in training as in serving. Not thread-safe.
 */
final class EntityState {
  /** Records may come late by so much and still take their place, in milliseconds. */
  static final long MAX_LATENESS = 5 * 60_000L;

  private static final byte[] NO_CELL = new byte[0];
  private static final double MILLIS = 1_000;

  /** One feature, made ready; {@code column} is the place of its other column in the cell. */
  private record Term(
      Aggregate aggregate, long window, int cap, int column, int amount, int output) {}

  private final int entity;
  private final List<Term> terms = new ArrayList<>();
  private final int[] amounts;
  private final int[] values;
  private final long retention;
  private final long horizon;
  private final int cap;
  private final KeptCells cells;

  /** Asked last, as a rule to be added to next: looking a key up costs more than all else. */
  private @Nullable Cell lastCell;

  private long lastKey = Sighting.NO_KEY;
  private long newest = Long.MIN_VALUE;

  EntityState(VelocityPlan plan, Layout layout, int entity, int mostKeys) {
    this.entity = entity;
    this.cells = new KeptCells(mostKeys);
    this.retention = plan.retention().toMillis();
    List<Integer> amountColumns = new ArrayList<>();
    List<Integer> valueColumns = new ArrayList<>();
    long furthest = 0;
    int largest = 1;
    for (int i = 0; i < plan.size(); i++) {
      VelocityFeature feature = plan.features().get(i);
      if (!feature.entity().equals(layout.entities().get(entity))) {
        continue;
      }
      int amount = layout.amounts().indexOf(feature.of());
      int column =
          feature.aggregate().isOfAmount()
              ? place(amountColumns, amount)
              : feature.aggregate().isOfColumn()
                  ? place(valueColumns, layout.values().indexOf(feature.of()))
                  : -1;
      long window = feature.window().within(retention);
      terms.add(new Term(feature.aggregate(), window, feature.cap(), column, amount, i));
      furthest = Math.max(furthest, window);
      largest = Math.max(largest, feature.cap());
    }
    terms.sort(Comparator.comparingLong(Term::window));
    this.amounts = amountColumns.stream().mapToInt(Integer::intValue).toArray();
    this.values = valueColumns.stream().mapToInt(Integer::intValue).toArray();
    this.horizon = furthest;
    this.cap = largest;
  }

  private static int place(List<Integer> columns, int column) {
    if (!columns.contains(column)) {
      columns.add(column);
    }
    return columns.indexOf(column);
  }

  /** Writes the values of this entity's features to their places. */
  void answer(Sighting sighting, double[] out) {
    long key = sighting.keys[entity];
    boolean known = key != Sighting.NO_KEY && sighting.hasTime();
    Cell cell = known ? find(key) : null;
    if (cell == null) {
      for (Term term : terms) {
        out[term.output] = known ? unseen(term) : Double.NaN;
      }
      return;
    }
    int stop = cell.history.position(sighting.time);
    long window = -1;
    int start = stop;
    for (Term term : terms) {
      if (term.window != window) {
        window = term.window;
        start = cell.history.position(sighting.time - window, start);
      }
      out[term.output] = value(term, cell, sighting, start, stop);
    }
  }

  private @Nullable Cell find(long key) {
    if (key != lastKey) {
      lastCell = cells.find(key);
      lastKey = key;
    }
    return lastCell;
  }

  /** A key without earlier records has counts of 0; what can't be told from none is missing. */
  private static double unseen(Term term) {
    return switch (term.aggregate) {
      case COUNT, DISTINCT, SUM -> 0;
      case MEAN, MAX, RATIO_TO_MEAN, SINCE_LAST, SINCE_FIRST, FRAUD_SHARE -> Double.NaN;
    };
  }

  /**
   * The value of a feature whose window holds the entries from {@code start} up to {@code stop}.
   */
  private static double value(Term term, Cell cell, Sighting sighting, int start, int stop) {
    long time = sighting.time;
    boolean none = start == stop;
    return switch (term.aggregate) {
      case COUNT -> Math.min(term.cap, cell.history.count(start, stop));
      case DISTINCT -> cell.values[term.column].count(time - term.window, time, term.cap);
      case SUM, MEAN, MAX, RATIO_TO_MEAN -> {
        int capped = cell.history.capped(start, stop, term.cap);
        yield ofAmount(term, cell.history, capped, stop, sighting);
      }
      case SINCE_LAST -> none ? Double.NaN : (time - cell.history.time(stop - 1)) / MILLIS;
      case SINCE_FIRST -> none ? Double.NaN : Math.min(time - cell.first(), term.window) / MILLIS;
      case FRAUD_SHARE -> cell.fraudShare(time - term.window, time, term.cap);
    };
  }

  private static double ofAmount(
      Term term, History history, int start, int stop, Sighting sighting) {
    long count = history.amounts(start, stop, term.column);
    if (term.aggregate == Aggregate.SUM) {
      return FixedPoint.amount(history.sum(start, stop, term.column));
    }
    if (count == 0) {
      return Double.NaN;
    }
    if (term.aggregate == Aggregate.MAX) {
      return FixedPoint.amount(history.max(start, stop, term.column));
    }
    double mean = FixedPoint.amount(history.sum(start, stop, term.column)) / count;
    return term.aggregate == Aggregate.MEAN ? mean : ratio(sighting.amounts[term.amount], mean);
  }

  private static double ratio(long amount, double mean) {
    return amount == FixedPoint.MISSING || mean == 0
        ? Double.NaN
        : FixedPoint.amount(amount) / mean;
  }

  /** Adds a record that has a time. */
  void add(Sighting sighting) {
    long key = sighting.keys[entity];
    newest = Math.max(newest, sighting.time);
    if (key == Sighting.NO_KEY || terms.isEmpty()) {
      return;
    }
    Cell cell = cell(key);
    cell.noteFirst(sighting.time, retention);
    cell.history.add(sighting.time, sighting.amounts, amounts);
    for (int i = 0; i < values.length; i++) {
      long value = sighting.values[values[i]];
      if (value != Sighting.NO_KEY) {
        cell.values[i].add(value, sighting.time, cap);
      }
    }
    cell.forget(cell.last() - horizon - MAX_LATENESS, cap);
  }

  /** Adds what became known of an earlier record; of one whose key is forgotten, nothing. */
  void addOutcome(Sighting sighting, boolean fraud) {
    long key = sighting.keys[entity];
    Cell cell = key == Sighting.NO_KEY ? null : cells.find(key);
    if (cell != null) {
      cells.keepForSnapshot(key, cell);
      cell.addOutcome(sighting.time, fraud);
    }
  }

  private Cell cell(long key) {
    Cell known = find(key);
    if (known != null) {
      cells.keepForSnapshot(key, known);
      return known;
    }
    Cell cell = new Cell(amounts.length, values.length);
    cells.add(key, cell, newest - horizon - MAX_LATENESS);
    lastCell = cell;
    lastKey = key;
    return cell;
  }

  /** Forgets all keys at once; only for who passes the records key by key. */
  void finishKey() {
    lastKey = Sighting.NO_KEY;
    lastCell = null;
    cells.clear();
    newest = Long.MIN_VALUE;
  }

  KeptCells cells() {
    return cells;
  }

  /** Writes the newest moment and what is known of all keys together. */
  void writeHead(PackedWriter out) {
    out.writeRaw(newest);
    cells.write(out);
  }

  /**
   * Reads what {@link #writeHead} wrote.
   *
   * @throws org.riskbench.problem.ProblemException STATE-102 if it can't be that
   */
  void readHead(PackedReader in) {
    newest = in.readRaw();
    cells.read(in);
  }

  /** The cell of a key as bytes; none if there is none. */
  byte[] cellBytes(long key) {
    Cell cell = find(key);
    if (cell == null) {
      return NO_CELL;
    }
    PackedWriter out = new PackedWriter();
    cell.write(out);
    return out.toBytes();
  }

  /** A cell of this entity from bytes. */
  Cell readCell(PackedReader in) {
    Cell cell = Cell.read(in, amounts.length, values.length);
    in.requireEnd();
    return cell;
  }

  /** Keys kept at the moment. */
  int keys() {
    return cells.size();
  }

  /** Keys given up before their time, for want of room. */
  long evicted() {
    return cells.evicted();
  }
}
