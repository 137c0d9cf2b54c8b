package org.riskbench.schema;

import java.util.Arrays;

/**
 * The values of one column, one per row. Built once and then only read: whoever hands an array in
 * gives it away.
 */
public sealed interface ColumnValues {
  int size();

  /** These rows of the column, in the order given; an index may come more than once. */
  ColumnValues select(int[] rows);

  /**
   * Values of a numeric kind.
   *
   * @param values one per row, NaN where missing
   */
  record Numbers(double[] values) implements ColumnValues {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public Numbers select(int[] rows) {
      double[] selected = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        selected[i] = values[rows[i]];
      }
      return new Numbers(selected);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Numbers numbers && Arrays.equals(values, numbers.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
      return "Numbers[" + values.length + "]";
    }
  }

  /**
   * Values of a text kind, by dictionary.
   *
   * @param codes one per row, a position in {@code levels}, or -1 where missing
   * @param levels the distinct texts, none empty
   */
  record Texts(int[] codes, String[] levels) implements ColumnValues {
    @Override
    public int size() {
      return codes.length;
    }

    /** The text of a row, empty where missing. */
    public String get(int row) {
      return codes[row] < 0 ? "" : levels[codes[row]];
    }

    @Override
    public Texts select(int[] rows) {
      int[] selected = new int[rows.length];
      for (int i = 0; i < rows.length; i++) {
        selected[i] = codes[rows[i]];
      }
      return new Texts(selected, levels);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Texts texts
          && Arrays.equals(codes, texts.codes)
          && Arrays.equals(levels, texts.levels);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(codes) + Arrays.hashCode(levels);
    }

    @Override
    public String toString() {
      return "Texts[" + codes.length + ", " + levels.length + " levels]";
    }
  }
}
