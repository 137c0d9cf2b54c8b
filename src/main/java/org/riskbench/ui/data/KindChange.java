package org.riskbench.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.loading.TableOrigin;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;

/** Gives a column another kind. */
final class KindChange {
  private KindChange() {}

  /**
   * The dataset with the column read again. All other columns keep the values they have, so that
   * what can be taken back takes no second copy of them.
   *
   * @param origin where the table is
   */
  static Dataset apply(
      Supplier<TableOrigin> origin,
      Dataset before,
      String column,
      ColumnKind kind,
      JobContext context) {
    Dataset again = DataLoader.reread(origin, before, column, kind, context);
    if (again.size() != before.size()) {
      return again;
    }
    List<ColumnValues> values = new ArrayList<>();
    for (int i = 0; i < again.schema().size(); i++) {
      boolean other = again.schema().column(i).name().equals(column);
      boolean same = again.schema().column(i).kind() == before.schema().column(i).kind();
      values.add(same && !other ? before.rows().values(i) : again.rows().values(i));
    }
    return new Dataset(
        again.name(), new Rows(again.schema(), values), again.labels(), again.report());
  }
}
