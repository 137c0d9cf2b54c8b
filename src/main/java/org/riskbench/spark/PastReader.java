package org.riskbench.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;

/** Tells what is known of the past of one row after another. Not thread-safe: one a partition. */
@FunctionalInterface
interface PastReader {
  /**
   * What is known of a row's past.
   *
   * @param values one per velocity feature of the model, NaN where missing; good until the next row
   * @param problem why that is not known
   */
  record Told(double[] values, Optional<Problem> problem) {
    static Told of(double[] values) {
      return new Told(values, Optional.empty());
    }
  }

  /** Of the next row. */
  Told next(Row row);

  /** For a model that counts no earlier records. */
  static PastReader none() {
    Told nothing = Told.of(new double[0]);
    return row -> nothing;
  }

  /**
   * From columns of the table that are named as the features are.
   *
   * @throws org.riskbench.problem.ProblemException SPARK-105 if one of them is not there
   */
  static PastReader columns(VelocityPlan plan, TableShape shape) {
    List<String> names = plan.features().stream().map(VelocityFeature::name).toList();
    int[] columns = names.stream().mapToInt(name -> require(name, shape)).toArray();
    CellReader[] readers =
        Arrays.stream(columns).mapToObj(shape::reader).toArray(CellReader[]::new);
    double[] values = new double[columns.length];
    return row -> {
      for (int i = 0; i < values.length; i++) {
        String text = row.isNullAt(columns[i]) ? "" : readers[i].text(row, columns[i]);
        values[i] = Cells.parse(ColumnKind.NUMBER, text);
        if (Double.isNaN(values[i]) && !Cells.isMissing(text)) {
          return new Told(values, Optional.of(unreadable(names.get(i))));
        }
      }
      return Told.of(values);
    };
  }

  private static int require(String name, TableShape shape) {
    OptionalInt column = shape.find(name);
    return column.orElseThrow(
        () ->
            Problem.error(
                    "SPARK-105",
                    "The records have no column \"%s\", which the model counts by.".formatted(name),
                    "Give every velocity feature as a column named as in the model's card, or let"
                        + " the rows be counted by --past rows.")
                .asException());
  }

  private static Problem unreadable(String name) {
    return Problem.error(
        "SCORE-422", "column \"%s\" can't be read as NUMBER".formatted(name), "Correct the cell.");
  }
}
