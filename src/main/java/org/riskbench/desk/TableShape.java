package org.riskbench.desk;

import java.util.Map;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.loading.TablePlace;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;

/** Kinds, roles and the label, as the analyst gave them to the columns of a table. */
public final class TableShape {
  private TableShape() {}

  /**
   * The table with the columns as they were kept; a column that it lacks is passed over.
   *
   * @param loaded as it came from its place
   * @throws ProblemException DATA-1.. if the values do not allow it
   */
  public static Dataset give(KeptTable kept, TablePlace place, Dataset loaded, JobContext context) {
    Dataset dataset = loaded;
    for (Column column : loaded.schema().columns()) {
      KeptTable.Kept was = kept.columns().get(column.name());
      if (was != null && was.kind() != column.kind()) {
        dataset = DataLoader.reread(place::look, dataset, column.name(), was.kind(), context);
      }
    }
    dataset = withRoles(kept.columns(), dataset);
    if (kept.label().isPresent() && !kept.label().equals(dataset.labels().rule())) {
      dataset = withRoles(kept.columns(), dataset.withLabel(kept.label().get()));
    }
    return dataset.labels().timing().equals(kept.timing()) ? dataset : dataset.timed(kept.timing());
  }

  /** All roles but the label's, which is more than a role: who has it keeps it until it is said. */
  private static Dataset withRoles(Map<String, KeptTable.Kept> columns, Dataset dataset) {
    Schema schema = dataset.schema();
    for (Column column : schema.columns()) {
      KeptTable.Kept was = columns.get(column.name());
      ColumnRole role = was == null ? column.role() : was.role();
      if (role != column.role() && role != ColumnRole.LABEL) {
        schema = schema.change(column.name(), each -> each.as(role));
      }
    }
    return schema.equals(dataset.schema()) ? dataset : dataset.with(schema);
  }
}
