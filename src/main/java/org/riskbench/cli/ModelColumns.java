package org.riskbench.cli;

import java.util.List;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.problem.Problem;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.Column;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.ModelId;
import org.riskbench.scoring.RiskModel;

/** New data read as a saved model was taught to read it. */
final class ModelColumns {
  private ModelColumns() {}

  /** The kinds and roles of the model's inputs, whatever the new data would suggest. */
  static LoadOptions asTrained(LoadOptions options, RiskModel model) {
    LoadOptions asTrained = options;
    for (Column column : model.inputs().columns()) {
      if (!options.kinds().containsKey(column.name())) {
        asTrained = asTrained.kind(column.name(), column.kind());
        asTrained = written(asTrained, column);
      }
      if (!options.roles().containsKey(column.name())) {
        asTrained = asTrained.role(column.name(), column.role());
      }
    }
    return asTrained;
  }

  /** Hashed columns are hashed on load, or come as hashes. */
  private static LoadOptions written(LoadOptions options, Column column) {
    boolean taken = options.reading().formats().containsKey(column.name());
    return taken || column.format() instanceof CellFormat.Hashed
        ? options
        : options.format(column.name(), column.format());
  }

  /**
   * Refuses data that lacks an input.
   *
   * @throws org.riskbench.problem.ProblemException DATA-194 naming the columns
   */
  static void require(ModelId id, RiskModel model, Dataset dataset) {
    Schema given = dataset.schema();
    List<String> missing =
        model.inputs().columns().stream()
            .map(Column::name)
            .filter(name -> given.find(name).isEmpty())
            .toList();
    if (!missing.isEmpty()) {
      throw Problem.error(
              "DATA-194",
              "The data lacks columns that %s reads: %s.".formatted(id, String.join(", ", missing)),
              "Take a file with these columns.")
          .asException();
    }
  }
}
