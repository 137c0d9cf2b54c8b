package org.riskbench.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.RiskModel;
import org.riskbench.velocity.VelocityFeature;

/**
 * Something of a record that can be thought otherwise: a column, or what is told of earlier
 * records. Columns that name somebody or say when a record happened are none: with another value
 * another past would belong to the record. Nor are free texts, whose values nobody can list.
 *
 * @param name of the column or the velocity feature
 * @param slot in the model's inputs, or place among its velocity features
 * @param isTold whether it is told of earlier records
 */
public record Factor(String name, ColumnKind kind, int slot, boolean isTold) {

  /**
   * Whatever the model, or a rule beside it, reads and that can be thought otherwise: columns in
   * the order of the inputs, then velocity features.
   */
  public static List<Factor> of(RiskModel model) {
    Set<String> read = new HashSet<>();
    model.recipe().sources().forEach(source -> read.addAll(source.inputs()));
    Set<String> keys = new HashSet<>();
    model.velocity().features().forEach(feature -> keys.addAll(feature.entity()));
    Schema inputs = model.inputs();
    List<Factor> factors = new ArrayList<>();
    for (int slot = 0; slot < inputs.size(); slot++) {
      Column column = inputs.column(slot);
      boolean asked = read.contains(column.name()) || slot >= model.recipe().inputs().size();
      if (asked && !keys.contains(column.name()) && canVary(column)) {
        factors.add(new Factor(column.name(), column.kind(), slot, false));
      }
    }
    List<VelocityFeature> told = model.velocity().features();
    for (int i = 0; i < told.size(); i++) {
      factors.add(new Factor(told.get(i).name(), ColumnKind.NUMBER, i, true));
    }
    return List.copyOf(factors);
  }

  private static boolean canVary(Column column) {
    boolean plain = column.role() == ColumnRole.FEATURE || column.role() == ColumnRole.AMOUNT;
    return plain && column.kind() != ColumnKind.TEXT && column.kind() != ColumnKind.TIME;
  }
}
