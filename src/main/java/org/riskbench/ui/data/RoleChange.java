package org.riskbench.ui.data;

import org.riskbench.dataset.Dataset;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;

/** Gives a column another role. */
final class RoleChange {
  private RoleChange() {}

  /**
   * The dataset with the role changed. A role that only one column can have is taken from the
   * column that has it, which becomes an ordinary signal.
   */
  static Dataset apply(Dataset dataset, String column, ColumnRole role) {
    Schema schema = dataset.schema();
    if (role.isSingle()) {
      for (Column holder : schema.with(role)) {
        schema = schema.change(holder.name(), each -> each.as(ColumnRole.FEATURE));
      }
    }
    return dataset.with(schema.change(column, each -> each.as(role)));
  }
}
