package org.riskbench.trial;

import java.util.List;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.WorkWeek;
import org.riskbench.experiment.PartScores;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.riskbench.rule.KnownLists;
import org.riskbench.schema.Column;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.RiskModel;

/** Records of a dataset as a model that was trained elsewhere, or earlier, scores them. */
public final class ModelRecords {
  private ModelRecords() {}

  /** Columns that a model reads and a dataset lacks, or holds as another kind. */
  public static List<String> missing(RiskModel model, Schema schema) {
    return model.inputs().columns().stream()
        .filter(input -> !has(schema, input))
        .map(Column::name)
        .toList();
  }

  private static boolean has(Schema schema, Column input) {
    return schema.find(input.name()).stream()
        .anyMatch(slot -> schema.column(slot).kind() == input.kind());
  }

  /**
   * Scores rows, and holds them by the rules beside the model, exactly as the published model would
   * that has seen the rows of the dataset in the order of their times. Rows without a label count
   * as good.
   *
   * @param rows of the dataset
   * @param lists what the rules may look up
   * @throws org.riskbench.problem.ProblemException DATA-196 if the dataset lacks inputs
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static Cases of(
      RiskModel model,
      Dataset dataset,
      int[] rows,
      WorkWeek week,
      KnownLists lists,
      JobContext context) {
    List<String> missing = missing(model, dataset.schema());
    if (!missing.isEmpty()) {
      throw Problem.error(
              "DATA-196",
              "The model reads columns that the data lacks, or holds as another kind: "
                  + String.join(", ", missing)
                  + ".",
              "Load data of the kind that the model was trained on.")
          .asException();
    }
    PartScores scored = PartScores.of(model, dataset, rows, context.share(0.8, "evaluate"));
    Ruling ruling = new Ruling(model.rules(), lists);
    return ruling.cases(dataset, scored, week, context.share(0.2, "evaluate"));
  }
}
