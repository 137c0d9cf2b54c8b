package org.riskbench.desk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.ValueRanges;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnDomain;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.RiskModel;
import org.riskbench.split.Split;

/**
 * What the train part showed of each column's values. A file does not tell it of columns whose
 * values are nobody's business; with the data at hand it is known again.
 */
final class KnownColumns {
  private KnownColumns() {}

  /** The run as it was when it was trained; as it is if the data was divided otherwise. */
  static KeptRun in(KeptRun run, Dataset dataset, Split split) {
    Schema training = run.draft().trainingSchema();
    boolean same =
        Arrays.equals(split.test(), run.test().rows()) && fits(training, dataset.schema());
    if (!same) {
      return run;
    }
    Schema unseen =
        new Schema(training.columns().stream().map(each -> each.within(ColumnDomain.ANY)).toList());
    Rows rows = dataset.rows().select(split.train()).with(unseen);
    Schema seen = ValueRanges.fill(rows).schema();
    RiskModel model = run.draft().model();
    RiskModel over =
        new RiskModel(
            model.recipe().over(taking(model.recipe().inputs(), seen)),
            model.scorer(),
            model.calibration(),
            model.scoreMap(),
            model.policy(),
            model.reference(),
            model.rules(),
            model.reasons());
    return run.with(run.draft().over(over, seen));
  }

  private static boolean fits(Schema training, Schema now) {
    List<Column> then = training.columns();
    return then.size() == now.size()
        && IntStream.range(0, then.size())
            .allMatch(
                i ->
                    then.get(i).name().equals(now.column(i).name())
                        && then.get(i).kind() == now.column(i).kind());
  }

  private static Schema taking(Schema inputs, Schema seen) {
    Map<String, Column> known = new HashMap<>();
    seen.columns().forEach(column -> known.put(column.name(), column));
    return new Schema(
        inputs.columns().stream()
            .map(column -> column.within(known.getOrDefault(column.name(), column).domain()))
            .toList());
  }
}
