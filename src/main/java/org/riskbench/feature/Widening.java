package org.riskbench.feature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.job.JobContext;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

/** Adds derived columns to rows, through the same code that serves one record. */
final class Widening {
  private static final int ROWS_PER_CHECK = 1_024;

  private Widening() {}

  /**
   * The wide rows.
   *
   * @param inputs rows of the recipe's inputs
   * @param told of each velocity feature its values, one per row
   * @throws org.riskbench.job.CancelledException when cancelled
   */
  static Rows widen(Recipe recipe, Rows inputs, List<double[]> told, JobContext context) {
    Schema wide = recipe.wide();
    List<ColumnValues> values = new ArrayList<>();
    for (int i = 0; i < inputs.schema().size(); i++) {
      values.add(inputs.values(i));
    }
    List<Derived> derived = new ArrayList<>();
    for (int slot = values.size(); slot < recipe.firstVelocitySlot(); slot++) {
      boolean number = wide.column(slot).kind().isNumeric();
      derived.add(number ? new Numbers(slot, inputs.size()) : new Texts(slot, inputs.size()));
    }
    if (!derived.isEmpty()) {
      fill(derived, recipe, inputs, context);
    }
    derived.forEach(column -> values.add(column.values()));
    told.forEach(numbers -> values.add(new ColumnValues.Numbers(numbers)));
    return new Rows(wide, values);
  }

  /** One way through the rows: a record is widened in all its columns at once. */
  private static void fill(List<Derived> derived, Recipe recipe, Rows inputs, JobContext context) {
    Rows.Cursor cursor = inputs.cursor();
    RecipeEncoder encoder = recipe.newEncoder();
    for (int row = 0; row < inputs.size(); row++) {
      if (row % ROWS_PER_CHECK == 0) {
        context.checkpoint();
      }
      WideRecord record = encoder.widen(cursor.at(row));
      for (Derived column : derived) {
        column.take(row, record);
      }
    }
  }

  /** The values of one derived column as they come. */
  private sealed interface Derived {
    void take(int row, WideRecord record);

    ColumnValues values();
  }

  private record Numbers(int slot, double[] numbers) implements Derived {
    Numbers(int slot, int size) {
      this(slot, new double[size]);
    }

    @Override
    public void take(int row, WideRecord record) {
      numbers[row] = record.number(slot);
    }

    @Override
    public ColumnValues values() {
      return new ColumnValues.Numbers(numbers);
    }
  }

  private record Texts(int slot, int[] codes, Map<String, Integer> levels) implements Derived {
    Texts(int slot, int size) {
      this(slot, new int[size], new HashMap<>());
    }

    @Override
    public void take(int row, WideRecord record) {
      String text = record.text(slot).toString();
      codes[row] = text.isEmpty() ? -1 : levels.computeIfAbsent(text, unknown -> levels.size());
    }

    @Override
    public ColumnValues values() {
      String[] names = new String[levels.size()];
      levels.forEach((name, code) -> names[code] = name);
      return new ColumnValues.Texts(codes, names);
    }
  }
}
