package org.riskbench.profile;

import java.util.Arrays;
import org.riskbench.schema.ColumnValues;

/**
 * A column as its different values, each with how many rows have it, of which class and when. For
 * numbers the runs are ascending; for texts run {@code i} is level {@code i} and may be empty. The
 * last run holds the missing values. Where a column of numbers has very many values, neighbours
 * that come seldom share a run. Not to be written to once made.
 */
final class ValueRuns {
  private static final int STRIDE = 8;
  private static final int ALL = 7;
  private static final int FIRST = 5;

  /** Whole numbers within this span are counted without being sorted. */
  private static final int DENSE = 1 << 16;

  /** For fewer rows than this, sorting costs less than the table of the span. */
  private static final int MANY_ROWS = 1 << 12;

  /** More runs than this would only cost time. */
  private static final int MOST = 1 << 16;

  /** A number that comes so often keeps its own run. */
  private static final int OFTEN = 8;

  /**
   * The numbers of the runs.
   *
   * @param from smallest of each run
   * @param to largest of each run
   * @param distinct different numbers
   */
  private record Numbers(double[] from, double[] to, int distinct) {}

  private final Numbers numbers;
  private final int[] counts;

  private ValueRuns(Numbers numbers, int[] counts) {
    this.numbers = numbers;
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
      count(counts, code < 0 ? levels : code, tags.tag(row));
    }
    double[] none = new double[0];
    return new ValueRuns(new Numbers(none, none, 0), counts);
  }

  /** Whether the quick way by a table is open, and worth it. */
  private static boolean isDense(double[] numbers) {
    if (numbers.length < MANY_ROWS) {
      return false;
    }
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
      int place = Double.isNaN(number) ? DENSE : (int) number - Short.MIN_VALUE;
      count(table, place, tags.tag(row));
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
    return new ValueRuns(new Numbers(values, values, runs), counts);
  }

  private static ValueRuns sorted(double[] column, RowTags tags) {
    SortedNumbers sorted = SortedNumbers.of(column, tags);
    int distinct = sorted.distinct();
    int together = distinct <= MOST ? 1 : 1 + sorted.size() / MOST;
    int[] begins = begins(sorted, together);
    int runs = begins.length;
    double[] from = new double[runs];
    double[] to = new double[runs];
    int[] counts = new int[(runs + 1) * STRIDE];
    for (int run = 0; run < runs; run++) {
      int end = run + 1 < runs ? begins[run + 1] : sorted.size();
      from[run] = sorted.value(begins[run]);
      to[run] = sorted.value(end - 1);
      for (int i = begins[run]; i < end; i++) {
        count(counts, run, sorted.tag(i));
      }
    }
    for (int row = 0; row < column.length && sorted.size() < column.length; row++) {
      if (Double.isNaN(column[row])) {
        count(counts, runs, tags.tag(row));
      }
    }
    return new ValueRuns(new Numbers(from, to, distinct), counts);
  }

  /** Where runs begin: at every new number, or only once so many rows are together. */
  private static int[] begins(SortedNumbers sorted, int together) {
    int[] begins = new int[sorted.size()];
    int runs = 0;
    boolean alone = true;
    for (int i = 0; i < sorted.size(); i++) {
      if (sorted.isNew(i)) {
        boolean often = sorted.comeOften(i, OFTEN);
        if (runs == 0 || alone || often || i - begins[runs - 1] >= together) {
          begins[runs++] = i;
          alone = often;
        }
      }
    }
    return Arrays.copyOf(begins, runs);
  }

  private static void count(int[] counts, int run, byte tag) {
    int at = run * STRIDE;
    counts[at + ALL]++;
    counts[at + RowTags.label(tag)]++;
    int period = RowTags.period(tag);
    if (period > 0) {
      counts[at + FIRST + period - 1]++;
    }
  }

  /** How many runs, of empty levels too; the missing run not counted. */
  int size() {
    return counts.length / STRIDE - 1;
  }

  /** The run of the missing values. */
  int missing() {
    return size();
  }

  /** The number that a run stands for, the smallest if there are several. */
  double value(int run) {
    return numbers.from[run];
  }

  /** The largest number of a run. */
  double upTo(int run) {
    return numbers.to[run];
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
    if (numbers.from.length > 0) {
      return numbers.distinct;
    }
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
