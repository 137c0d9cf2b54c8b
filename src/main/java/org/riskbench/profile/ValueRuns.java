package org.riskbench.profile;

import org.riskbench.schema.ColumnValues;

/**
 * A column as its different values, each with how many rows have it, of which class and when. For
 * numbers the runs are ascending; for texts run {@code i} is level {@code i} and may be empty. The
 * last run holds the missing values. Not to be written to once made.
 */
final class ValueRuns {
  private static final int STRIDE = 8;
  private static final int ALL = 7;
  private static final int FIRST = 5;

  /** Whole numbers within this span are counted without being sorted. */
  private static final int DENSE = 1 << 16;

  private final double[] values;
  private final int[] counts;

  private ValueRuns(double[] values, int[] counts) {
    this.values = values;
    this.counts = counts;
  }

  static ValueRuns of(ColumnValues column, RowTags tags) {
    if (column instanceof ColumnValues.Texts texts) {
      return texts(texts, tags);
    }
    double[] numbers = ((ColumnValues.Numbers) column).values();
    return isDense(numbers) ? dense(numbers, tags) : sorted(numbers, tags);
  }

  private static ValueRuns texts(ColumnValues.Texts texts, RowTags tags) {
    int levels = texts.levels().length;
    int[] counts = new int[(levels + 1) * STRIDE];
    for (int row = 0; row < tags.size(); row++) {
      int code = texts.codes()[row];
      count(counts, code < 0 ? levels : code, tags, row);
    }
    return new ValueRuns(new double[0], counts);
  }

  private static boolean isDense(double[] numbers) {
    for (double number : numbers) {
      if (number != (short) number && !Double.isNaN(number)) {
        return false;
      }
    }
    return true;
  }

  private static ValueRuns dense(double[] numbers, RowTags tags) {
    int[] table = new int[(DENSE + 1) * STRIDE];
    for (int row = 0; row < numbers.length; row++) {
      double number = numbers[row];
      count(table, Double.isNaN(number) ? DENSE : (int) number - Short.MIN_VALUE, tags, row);
    }
    int runs = 0;
    for (int i = 0; i < DENSE; i++) {
      runs += table[i * STRIDE + ALL] > 0 ? 1 : 0;
    }
    double[] values = new double[runs];
    int[] counts = new int[(runs + 1) * STRIDE];
    int run = 0;
    for (int i = 0; i <= DENSE; i++) {
      if (i == DENSE || table[i * STRIDE + ALL] > 0) {
        System.arraycopy(table, i * STRIDE, counts, run * STRIDE, STRIDE);
        if (i < DENSE) {
          values[run++] = i + Short.MIN_VALUE;
        }
      }
    }
    return new ValueRuns(values, counts);
  }

  private static ValueRuns sorted(double[] numbers, RowTags tags) {
    int[] order = RowOrder.of(numbers);
    int runs = 0;
    for (int i = 0; i < order.length; i++) {
      runs += i == 0 || numbers[order[i]] != numbers[order[i - 1]] ? 1 : 0;
    }
    double[] values = new double[runs];
    int[] counts = new int[(runs + 1) * STRIDE];
    int run = -1;
    for (int i = 0; i < order.length; i++) {
      if (i == 0 || numbers[order[i]] != numbers[order[i - 1]]) {
        values[++run] = numbers[order[i]];
      }
      count(counts, run, tags, order[i]);
    }
    if (order.length < numbers.length) {
      for (int row = 0; row < numbers.length; row++) {
        if (Double.isNaN(numbers[row])) {
          count(counts, runs, tags, row);
        }
      }
    }
    return new ValueRuns(values, counts);
  }

  private static void count(int[] counts, int run, RowTags tags, int row) {
    int at = run * STRIDE;
    counts[at + ALL]++;
    counts[at + tags.label(row)]++;
    int period = tags.period(row);
    if (period > 0) {
      counts[at + FIRST + period - 1]++;
    }
  }

  /** How many different values, empty levels too; the missing run not counted. */
  int size() {
    return counts.length / STRIDE - 1;
  }

  /** The run of the missing values. */
  int missing() {
    return size();
  }

  /** The number that a run stands for. */
  double value(int run) {
    return values[run];
  }

  int rows(int run) {
    return counts[run * STRIDE + ALL];
  }

  int goods(int run) {
    return counts[run * STRIDE + 1] + counts[run * STRIDE + 2];
  }

  int frauds(int run) {
    return counts[run * STRIDE + 3] + counts[run * STRIDE + 4];
  }

  int goods(int run, int fold) {
    return counts[run * STRIDE + 1 + fold];
  }

  int frauds(int run, int fold) {
    return counts[run * STRIDE + 3 + fold];
  }

  /** Rows of the first part of the period. */
  int first(int run) {
    return counts[run * STRIDE + FIRST];
  }

  /** Rows of the last part of the period. */
  int last(int run) {
    return counts[run * STRIDE + FIRST + 1];
  }

  /** Different values that some row has. */
  int distinct() {
    int distinct = 0;
    for (int run = 0; run < size(); run++) {
      distinct += rows(run) > 0 ? 1 : 0;
    }
    return distinct;
  }

  /** Rows with a value. */
  int present() {
    int present = 0;
    for (int run = 0; run < size(); run++) {
      present += rows(run);
    }
    return present;
  }
}
