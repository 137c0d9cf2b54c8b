package org.riskbench.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

/** Puts rows together column by column. */
final class Tables {
  private final List<Column> columns = new ArrayList<>();
  private final List<ColumnValues> values = new ArrayList<>();

  Tables numbers(String name, double... numbers) {
    return numbers(new Column(name, ColumnKind.NUMBER, ColumnRole.FEATURE), numbers);
  }

  Tables numbers(Column column, double... numbers) {
    columns.add(column);
    values.add(new ColumnValues.Numbers(numbers));
    return this;
  }

  Tables texts(String name, List<String> texts) {
    return texts(new Column(name, ColumnKind.CATEGORY, ColumnRole.FEATURE), texts);
  }

  Tables texts(Column column, List<String> texts) {
    List<String> levels = texts.stream().filter(text -> !text.isEmpty()).distinct().toList();
    columns.add(column);
    values.add(
        new ColumnValues.Texts(
            texts.stream().mapToInt(levels::indexOf).toArray(), levels.toArray(String[]::new)));
    return this;
  }

  Rows rows() {
    return new Rows(new Schema(columns), values);
  }

  static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  static FittedRecipe fit(Rows rows, boolean[] fraud, EncodingPlan plan) {
    return RecipeFitter.fit(new FittingRows(rows, fraud, ones(rows.size())), plan);
  }
}
