package org.riskbench.experiment;

import java.util.List;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Reason;
import org.riskbench.job.JobContext;
import org.riskbench.rule.KnownLists;
import org.riskbench.schema.Rows;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;

/** Why a model scores records of a dataset as it does. */
public final class RecordReasons {
  private RecordReasons() {}

  /**
   * The reasons that raise the risk most, as a published model would give them that has seen the
   * earlier records.
   *
   * @param dataset has the model's input columns
   * @param rows a few of its rows: each takes one look at all of them where the past counts
   * @param most at most so many reasons a row, 0 to 20
   * @return one list a row, in the order of the rows
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static List<List<Reason>> of(
      RiskModel model,
      Dataset dataset,
      int[] rows,
      int most,
      KnownLists lists,
      JobContext context) {
    Assessment assessment = model.newAssessment(lists);
    Rows.Cursor cursor = dataset.rows().project(model.inputs()).cursor();
    return IntStream.of(rows)
        .mapToObj(
            row -> {
              context.checkpoint();
              model.assess(cursor.at(row), past(model, dataset, row, context), assessment);
              return assessment.reasons(most);
            })
        .toList();
  }

  private static double[] past(RiskModel model, Dataset dataset, int row, JobContext context) {
    if (model.velocity().isEmpty()) {
      return new double[0];
    }
    return RecordPast.of(dataset, model.velocity(), row, 0, context).features().stream()
        .mapToDouble(RecordPast.Told::value)
        .toArray();
  }
}
