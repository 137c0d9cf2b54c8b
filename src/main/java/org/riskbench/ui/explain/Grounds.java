package org.riskbench.ui.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.riskbench.dataset.ColumnMasks;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.RecordWeights;
import org.riskbench.dataset.TimeAxis;
import org.riskbench.experiment.Past;
import org.riskbench.explain.Factor;
import org.riskbench.explain.KnownRecords;
import org.riskbench.explain.Subject;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.RiskModel;

/**
 * What explanations of a run stand on: the model with the rules beside it, and what was told of the
 * past of every record. Immutable.
 *
 * @param told of each velocity feature its values, one per row of the dataset
 */
record Grounds(Asked asked, RiskModel model, List<double[]> told) {
  static Grounds of(Asked asked, JobContext context) {
    RiskModel model = asked.run().model().with(asked.run().bind(asked.rules()));
    Past past = Past.of(model.velocity(), asked.dataset(), context);
    return new Grounds(asked, model, past.columns().values());
  }

  private KnownRecords known(int[] rows) {
    Dataset dataset = asked.dataset();
    return new KnownRecords(
        dataset.rows(),
        told,
        rows,
        dataset.labels().isFraud(rows),
        RecordWeights.of(dataset, rows));
  }

  /** The records of the test part, from which the model did not learn. */
  KnownRecords test() {
    return known(asked.run().test().rows());
  }

  /** Every record whose outcome is known. */
  KnownRecords all() {
    return known(asked.dataset().labels().matureRows());
  }

  /** Those of them that happened before one; without times, all but it. */
  KnownRecords before(int row) {
    Optional<TimeAxis> time = TimeAxis.of(asked.dataset());
    IntPredicate earlier =
        time.<IntPredicate>map(axis -> other -> axis.at(other) < axis.at(row))
            .orElse(other -> other != row);
    return known(Arrays.stream(asked.dataset().labels().matureRows()).filter(earlier).toArray());
  }

  Subject subject(int row) {
    return Subject.of(model, all(), row);
  }

  /** What can be thought otherwise and may be shown: no column with something of a person. */
  List<Factor> factors() {
    ColumnMasks masks = ColumnMasks.of(asked.dataset());
    Set<String> personal =
        asked.dataset().schema().columns().stream()
            .map(column -> column.name())
            .filter(name -> masks.of(asked.dataset().schema().require(name)).isPresent())
            .collect(Collectors.toSet());
    return Factor.of(model).stream().filter(each -> !personal.contains(each.name())).toList();
  }
}
