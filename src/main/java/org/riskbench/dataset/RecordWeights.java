package org.riskbench.dataset;

import java.util.Arrays;
import java.util.OptionalInt;
import org.riskbench.problem.Problem;
import org.riskbench.schema.ColumnRole;

/** How many records each row stands for. */
public final class RecordWeights {
  // Sums of weights and of their squares stay far from what a double can't tell apart.
  private static final double LEAST = 1e-9;
  private static final double MOST = 1e9;

  private RecordWeights() {}

  /**
   * The weights of these rows: 1 where there is no weight column or no weight in it.
   *
   * @param rows positions in the dataset
   * @return one per row, each between 1e-9 and 1e9
   * @throws org.riskbench.problem.ProblemException DATA-137 if the column holds no numbers,
   *     DATA-138 for a weight out of that range; it names the row, counted from 0
   */
  public static double[] of(Dataset dataset, int[] rows) {
    double[] weights = new double[rows.length];
    Arrays.fill(weights, 1);
    OptionalInt column = dataset.schema().find(ColumnRole.WEIGHT);
    if (column.isPresent()) {
      double[] given = numbers(dataset, column.getAsInt());
      for (int i = 0; i < rows.length; i++) {
        weights[i] = Double.isNaN(given[rows[i]]) ? 1 : checked(given[rows[i]], rows[i]);
      }
    }
    return weights;
  }

  private static double[] numbers(Dataset dataset, int column) {
    if (!dataset.schema().columns().get(column).kind().isNumeric()) {
      throw Problem.error(
              "DATA-137",
              "The weight column \"%s\" holds no numbers."
                  .formatted(dataset.schema().columns().get(column).name()),
              "Choose a column that says how many records each row stands for.")
          .asException();
    }
    return dataset.rows().numbers(column);
  }

  private static double checked(double weight, int row) {
    if (!(weight >= LEAST && weight <= MOST)) {
      throw Problem.error(
              "DATA-138",
              "The weight of row %,d (counted from 0) does not lie between 1e-9 and 1e9."
                  .formatted(row),
              "Give every row a weight above 0, or leave the row out.")
          .asException();
    }
    return weight;
  }
}
