package org.riskbench.dataset;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The label state of every row of a dataset, with counts. Immutable and thread-safe. */
public final class Labels {
  private final Optional<LabelRule> rule;
  private final LabelState[] states;
  private final Map<LabelState, Integer> counts = new EnumMap<>(LabelState.class);

  /** Takes the array over. */
  Labels(Optional<LabelRule> rule, LabelState[] states) {
    this.rule = rule;
    this.states = states;
    for (LabelState state : states) {
      counts.merge(state, 1, Integer::sum);
    }
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
    return states[row] != LabelState.UNLABELLED;
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
