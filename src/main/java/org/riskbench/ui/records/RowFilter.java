package org.riskbench.ui.records;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelState;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnValues;

/**
 * Which rows are shown.
 *
 * @param state of the label; empty for any
 * @param cell what a cell has to be; empty for anything
 */
record RowFilter(Optional<LabelState> state, Optional<CellTest> cell) {
  static final RowFilter ALL = new RowFilter(Optional.empty(), Optional.empty());

  private static final int CHECK_EVERY = 1 << 14;

  /**
   * What is asked of a column's cells, upper and lower case alike.
   *
   * @param column its position
   * @param whole whether the cell must equal the text; numbers are compared as numbers
   * @param text not empty
   */
  record CellTest(int column, boolean whole, String text) {
    private Predicate<String> shape() {
      String wanted = text.toLowerCase(Locale.ROOT);
      return whole
          ? cell -> cell.toLowerCase(Locale.ROOT).equals(wanted)
          : cell -> cell.toLowerCase(Locale.ROOT).contains(wanted);
    }
  }

  /** The rows of a dataset that pass, in file order. */
  int[] rows(Dataset dataset, JobContext context) {
    IntPredicate passes = test(dataset);
    int[] rows = new int[dataset.size()];
    int n = 0;
    for (int row = 0; row < rows.length; row++) {
      if (row % CHECK_EVERY == 0) {
        context.checkpoint();
      }
      if (state.isEmpty() || dataset.labels().state(row) == state.get()) {
        rows[n] = row;
        n += passes.test(row) ? 1 : 0;
      }
    }
    return Arrays.copyOf(rows, n);
  }

  private IntPredicate test(Dataset dataset) {
    if (cell.isEmpty()) {
      return row -> true;
    }
    CellTest asked = cell.get();
    Column column = dataset.schema().column(asked.column());
    Predicate<String> shape = asked.shape();
    if (dataset.rows().values(asked.column()) instanceof ColumnValues.Texts texts) {
      return ofLevels(texts, shape);
    }
    double[] numbers = dataset.rows().numbers(asked.column());
    double wanted = asked.whole() ? Cells.parse(column.kind(), asked.text()) : Double.NaN;
    return Double.isNaN(wanted)
        ? row -> shape.test(CellText.of(column.kind(), numbers[row]))
        : row -> numbers[row] == wanted;
  }

  /** Each distinct text is looked at once, when it is first met. */
  private static IntPredicate ofLevels(ColumnValues.Texts texts, Predicate<String> shape) {
    byte[] known = new byte[texts.levels().length];
    return row -> {
      int code = texts.codes()[row];
      if (code < 0) {
        return false;
      }
      if (known[code] == 0) {
        known[code] = (byte) (shape.test(texts.levels()[code]) ? 1 : -1);
      }
      return known[code] > 0;
    };
  }
}
