package org.riskbench.cli;

import java.util.Optional;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.dataset.TimeAxis;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.rule.HardRules;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.scoring.RiskModel;

/**
 * The records that a policy is judged by, read as the models and rules want them.
 *
 * @param asked rules beside the model
 * @param other a model that it is held against
 */
record PolicyRecords(SealedModel sealed, HardRules asked, Optional<SealedModel> other) {
  /**
   * Loads them.
   *
   * @param ownRules whether the rules saved with the model are asked, too
   * @throws org.riskbench.problem.ProblemException DATA-194 if columns are lacking, RULE-111 or
   *     RULE-123 if a rule goes by a column that tells a protected one
   */
  Dataset load(DataOptions data, Workplace workplace, boolean ownRules, JobContext context) {
    LoadOptions given = data.loadOptions(new SplitOptions(), workplace);
    RiskModel ruled = sealed.model().with(asked);
    LoadOptions own = ownRules ? ModelColumns.asTrained(given, sealed.model()) : given;
    LoadOptions read = protecting(ModelColumns.asTrained(own, ruled));
    if (other.isPresent()) {
      read = ModelColumns.asTrained(read, other.get().model());
    }
    Dataset dataset = DataLoader.load(data.origin(workplace), read, context).requireLabels();
    ModelColumns.require(sealed.id(), ruled, dataset);
    if (ownRules) {
      ModelColumns.require(sealed.id(), sealed.model(), dataset);
    }
    other.ifPresent(second -> ModelColumns.require(second.id(), second.model(), dataset));
    RuleOptions.requireFair(asked, sealed, dataset);
    return dataset;
  }

  /** What was a protected attribute in training is one here. */
  private LoadOptions protecting(LoadOptions options) {
    LoadOptions changed = options;
    for (Column column : sealed.manifest().schema().columns()) {
      boolean said = options.roles().containsKey(column.name());
      if (column.role().isSensitive() && !said) {
        changed = changed.role(column.name(), ColumnRole.SENSITIVE);
      }
    }
    return changed;
  }

  /** Records with a mature label, oldest first where that is known. */
  static int[] inTime(Dataset dataset) {
    int[] rows = dataset.labels().matureRows();
    return TimeAxis.of(dataset)
        .map(
            axis ->
                IntStream.of(rows)
                    .boxed()
                    .sorted((a, b) -> Double.compare(axis.at(a), axis.at(b)))
                    .mapToInt(Integer::intValue)
                    .toArray())
        .orElse(rows);
  }
}
