package org.riskbench.ui.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelRule;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.ui.session.DataRequest;

/** Loads what was asked for, and what lies on the desk again with what was said since. */
final class Reopening {
  private Reopening() {}

  /** The table with the timing of its labels. */
  static Dataset load(DataRequest.Open table, JobContext context) {
    Dataset loaded = DataLoader.load(table.origin().get(), table.options(), context);
    return table.timing().equals(LabelTiming.UNSAID) ? loaded : loaded.timed(table.timing());
  }

  /** The same table under the roles and the label that its columns have now. */
  static DataRequest.Open of(DataRequest.Open table, Dataset now) {
    Map<String, ColumnRole> roles = new LinkedHashMap<>();
    for (Column column : now.schema().columns()) {
      roles.put(column.name(), column.role());
    }
    LoadOptions options = table.options().remembered(roles);
    Optional<LabelRule> rule = now.labels().rule();
    return new DataRequest.Open(
        table.origin(),
        rule.isPresent() ? options.label(rule.get()) : options,
        now.labels().timing(),
        table.file());
  }
}
