package org.riskbench.feature;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.riskbench.schema.Column;
import org.riskbench.schema.Schema;

/**
 * The slots of the wide record: inputs, then derived columns. The one place where they are put
 * together.
 *
 * @param columns names are distinct: a made column that is called as another one gets a mark
 * @param origins one per column
 */
record WideSchema(Schema columns, List<Origin> origins) {
  static WideSchema of(Schema inputs, List<Derivation> derivations) {
    List<WideColumn> made = new ArrayList<>();
    derivations.forEach(derivation -> made.addAll(derivation.outputs()));
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
}
