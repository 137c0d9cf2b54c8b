package org.riskbench.feature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

/** Adds derived columns to rows, through the same code that serves one record. */
final class Widening {
  private final Rows.Cursor cursor;
  private final RecipeEncoder encoder;
  private final int size;

  private Widening(Recipe recipe, Rows inputs) {
    this.cursor = inputs.cursor();
    this.encoder = recipe.newEncoder();
    this.size = inputs.size();
  }

  /**
   * The wide rows.
   *
   * @param inputs rows of the recipe's inputs
   * @param told of each velocity feature its values, one per row
   */
  static Rows widen(Recipe recipe, Rows inputs, List<double[]> told) {
    Schema wide = recipe.wide();
    List<ColumnValues> values = new ArrayList<>();
    for (int i = 0; i < inputs.schema().size(); i++) {
      values.add(inputs.values(i));
    }
    Widening widening = new Widening(recipe, inputs);
    for (int slot = values.size(); slot < recipe.firstVelocitySlot(); slot++) {
      values.add(
          wide.column(slot).kind().isNumeric() ? widening.numbers(slot) : widening.texts(slot));
    }
    told.forEach(numbers -> values.add(new ColumnValues.Numbers(numbers)));
    return new Rows(wide, values);
  }

  private ColumnValues numbers(int slot) {
    double[] numbers = new double[size];
    for (int row = 0; row < size; row++) {
      numbers[row] = encoder.widen(cursor.at(row)).number(slot);
    }
    return new ColumnValues.Numbers(numbers);
  }

  private ColumnValues texts(int slot) {
    int[] codes = new int[size];
    Map<String, Integer> levels = new HashMap<>();
    for (int row = 0; row < size; row++) {
      String text = encoder.widen(cursor.at(row)).text(slot).toString();
      codes[row] = text.isEmpty() ? -1 : levels.computeIfAbsent(text, unknown -> levels.size());
    }
    String[] names = new String[levels.size()];
    levels.forEach((name, code) -> names[code] = name);
    return new ColumnValues.Texts(codes, names);
  }
}
