package org.riskbench.feature;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;

/**
 * The slots of the wide record: inputs, then derived columns, then velocity features. The one place
 * where they are put together.
 *
 * @param columns names are distinct: a made column that is called as another one gets a mark
 * @param origins one per column
 */
record WideSchema(Schema columns, List<Origin> origins) {
  static WideSchema of(Schema inputs, List<Derivation> derivations, VelocityPlan velocity) {
    List<WideColumn> made = new ArrayList<>();
    for (Derivation derivation : derivations) {
      made.addAll(derivation.outputs());
    }
    for (VelocityFeature feature : velocity.features()) {
      made.add(velocity(feature));
    }
    List<Column> columns = new ArrayList<>(inputs.columns());
    List<Origin> origins = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Column input : inputs.columns()) {
      taken.add(input.name());
      origins.add(Origin.input(input.name()));
    }
    for (WideColumn column : made) {
      String name = column.column().name();
      while (!taken.add(name)) {
        name += "'";
      }
      columns.add(new Column(name, column.column().kind(), column.column().role()));
      origins.add(column.origin());
    }
    return new WideSchema(new Schema(columns), List.copyOf(origins));
  }

  private static WideColumn velocity(VelocityFeature feature) {
    return new WideColumn(
        new Column(feature.name(), ColumnKind.NUMBER, ColumnRole.FEATURE),
        VelocityOrigin.of(feature));
  }
}
