package org.riskbench.dataset;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.riskbench.schema.Rows;

/** The label state of every row of a dataset, with counts. Immutable and thread-safe. */
public final class Labels {
  private final Optional<LabelRule> rule;
  private final LabelState[] read;
  private final LabelTiming timing;
  private final LabelMaturity maturity;
  private final LabelState[] states;
  private final double[] knownAt;
  private final boolean[] young;
  private final Map<LabelState, Integer> counts = new EnumMap<>(LabelState.class);

  /** As read, before anything is known about time. Takes the array over. */
  Labels(Optional<LabelRule> rule, LabelState[] read) {
    this(rule, read, LabelTiming.UNSAID, untimed(read));
  }

  private Labels(
      Optional<LabelRule> rule, LabelState[] read, LabelTiming timing, LabelClock.Reading clock) {
    this.rule = rule;
    this.read = read;
    this.timing = timing;
    this.maturity = clock.maturity();
    this.states = clock.states();
    this.knownAt = clock.knownAt();
    this.young = clock.young();
    for (LabelState state : states) {
      counts.merge(state, 1, Integer::sum);
    }
  }

  private static LabelClock.Reading untimed(LabelState[] read) {
    double[] never = new double[read.length];
    Arrays.fill(never, Double.POSITIVE_INFINITY);
    return new LabelClock.Reading(LabelMaturity.UNKNOWN, read, never, new boolean[read.length]);
  }

  /** The labels as read, seen at the moment that the timing and the time columns give. */
  Labels timed(Rows rows, boolean rowOrderIsTime, LabelTiming said) {
    return new Labels(
        rule, read, said, LabelClock.read(read, said, rows, TimeAxis.of(rows, rowOrderIsTime)));
  }

  /** No label column: every row is unlabelled. */
  public static Labels none(int rows) {
    LabelState[] states = new LabelState[rows];
    Arrays.fill(states, LabelState.UNLABELLED);
    return new Labels(Optional.empty(), states);
  }

  /** The rule they were read by, its fraud value always named; empty without a label column. */
  public Optional<LabelRule> rule() {
    return rule;
  }

  /** What was said about when labels arrive. */
  public LabelTiming timing() {
    return timing;
  }

  /** The age from which labels count, and the date of the extract. */
  public LabelMaturity maturity() {
    return maturity;
  }

  /**
   * The moment from which each row's label was known, one per row; not to be written to.
   * Milliseconds since 1970 (of the time column, if that counts from elsewhere; the row's position
   * if the order of the rows is the time): the arrival of the label if there is one, else the
   * record's time and the maturity or the stated delay. Positive infinity for a row without a
   * label, and where no time is known.
   */
  public double[] knownAt() {
    return knownAt;
  }

  /** How many rows, labelled or not. */
  public int size() {
    return states.length;
  }

  public LabelState state(int row) {
    return states[row];
  }

  public boolean isFraud(int row) {
    return states[row] == LabelState.FRAUD;
  }

  public boolean isLabelled(int row) {
    return states[row] == LabelState.FRAUD || states[row] == LabelState.GOOD;
  }

  /** Whether each of these rows is fraud, in their order. */
  public boolean[] isFraud(int[] rows) {
    boolean[] fraud = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      fraud[i] = isFraud(rows[i]);
    }
    return fraud;
  }

  /** How many of these rows are fraud. */
  public int frauds(int[] rows) {
    int frauds = 0;
    for (int row : rows) {
      frauds += isFraud(row) ? 1 : 0;
    }
    return frauds;
  }

  /** Positions of the rows that are fraud or good, ascending. */
  public int[] labelledRows() {
    int[] rows = new int[labelled()];
    int n = 0;
    for (int row = 0; row < states.length; row++) {
      if (isLabelled(row)) {
        rows[n++] = row;
      }
    }
    return rows;
  }

  /**
   * Positions of the rows that may be judged by, ascending: fraud or good, and older than the
   * maturity at the date of the extract. Of younger ones only the frauds would be known, which
   * would make every rate wrong.
   */
  public int[] matureRows() {
    return Arrays.stream(labelledRows()).filter(row -> !young[row]).toArray();
  }

  /** Whether a row is younger than the maturity at the date of the extract, whatever its label. */
  public boolean isYoung(int row) {
    return young[row];
  }

  public int count(LabelState state) {
    return counts.getOrDefault(state, 0);
  }

  public int frauds() {
    return count(LabelState.FRAUD);
  }

  public int goods() {
    return count(LabelState.GOOD);
  }

  public int unlabelled() {
    return count(LabelState.UNLABELLED);
  }

  /** Rows whose label is too young to count. */
  public int immature() {
    return count(LabelState.IMMATURE);
  }

  /** Rows of which somebody said that nobody can say. */
  public int indeterminate() {
    return count(LabelState.INDETERMINATE);
  }

  /** Rows that are fraud or good. */
  public int labelled() {
    return frauds() + goods();
  }

  /** Share of frauds among the labelled rows, 0 to 1, or NaN if none is labelled. */
  public double fraudRate() {
    return labelled() == 0 ? Double.NaN : (double) frauds() / labelled();
  }

  @Override
  public String toString() {
    return "Labels[" + frauds() + " fraud, " + goods() + " good, " + unlabelled() + " unlabelled]";
  }
}
