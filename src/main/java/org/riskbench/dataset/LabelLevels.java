package org.riskbench.dataset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.Rows;

/**
 * The distinct values of a label column.
 *
 * @param values each distinct value that some row has
 * @param codes for each row a position in {@code values}, or -1 where the cell is empty
 */
record LabelLevels(List<String> values, int[] codes) {
  /** Distinct numbers beyond this many are not told apart: no label has so many. */
  static final int MOST = 1_000;

  static LabelLevels of(Rows rows, int column) {
    return rows.schema().column(column).kind().isNumeric()
        ? ofNumbers(rows.schema().column(column).kind(), rows.numbers(column))
        : ofTexts(rows, column);
  }

  private static LabelLevels ofTexts(Rows rows, int column) {
    int[] codes = rows.texts(column).codes();
    String[] all = rows.texts(column).levels();
    boolean[] seen = new boolean[all.length];
    for (int code : codes) {
      if (code >= 0) {
        seen[code] = true;
      }
    }
    int[] position = new int[all.length];
    int[] used = IntStream.range(0, all.length).filter(level -> seen[level]).toArray();
    for (int i = 0; i < used.length; i++) {
      position[used[i]] = i;
    }
    int[] renumbered = new int[codes.length];
    Arrays.setAll(renumbered, row -> codes[row] < 0 ? -1 : position[codes[row]]);
    return new LabelLevels(IntStream.of(used).mapToObj(level -> all[level]).toList(), renumbered);
  }

  private static LabelLevels ofNumbers(ColumnKind kind, double[] numbers) {
    Map<Double, Integer> levels = new HashMap<>();
    int[] codes = new int[numbers.length];
    for (int row = 0; row < numbers.length; row++) {
      // Adding zero makes one value of 0 and -0.
      codes[row] = Double.isNaN(numbers[row]) ? -1 : codeOf(levels, numbers[row] + 0.0);
    }
    String[] values = new String[levels.size()];
    levels.forEach((value, code) -> values[code] = Cells.format(kind, value));
    return new LabelLevels(List.of(values), codes);
  }

  private static int codeOf(Map<Double, Integer> levels, double value) {
    Integer known = levels.get(value);
    if (known == null && levels.size() < MOST) {
      known = levels.size();
      levels.put(value, known);
    }
    return known == null ? MOST - 1 : known;
  }
}
