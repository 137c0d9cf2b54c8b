package org.riskbench.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.TimeAxis;
import org.riskbench.job.JobContext;
import org.riskbench.profile.Finding.Action;
import org.riskbench.profile.Finding.Severity;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;

/** Records that are copies of others, or that share key and time with others. */
final class RecordFindings {
  private static final double MANY_TIES = 0.01;

  private RecordFindings() {}

  static List<Finding> of(Dataset dataset, JobContext context) {
    List<Finding> found = new ArrayList<>();
    int copies = EqualRows.count(dataset.rows(), context);
    if (copies > 0) {
      found.add(
          new Finding(
              "DUPLICATE",
              "",
              Severity.WARNING,
              "%,d records are exact copies of an earlier one (the record's id aside)."
                  .formatted(copies),
              List.of(Action.KEEP_WITH_NOTE)));
    }
    Schema schema = dataset.schema();
    Optional<TimeAxis> time = TimeAxis.of(dataset);
    if (time.isPresent() && schema.find(ColumnRole.TIME).isPresent()) {
      for (Column entity : schema.with(ColumnRole.ENTITY)) {
        ties(dataset, entity, time.get()).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Finding> ties(Dataset dataset, Column entity, TimeAxis time) {
    int tied = EqualRows.tied(dataset.rows().values(dataset.schema().require(entity.name())), time);
    if (tied <= dataset.size() * MANY_TIES) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            "TIME-TIES",
            entity.name(),
            Severity.WARNING,
            String.format(
                Locale.ROOT,
                "%.1f %% of the records share key and time with another: such records never see"
                    + " each other in counts. A finer time would help.",
                100.0 * tied / dataset.size()),
            List.of(Action.KEEP_WITH_NOTE)));
  }
}
