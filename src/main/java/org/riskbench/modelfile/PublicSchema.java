package org.riskbench.modelfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Transformation;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnDomain;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;

/**
 * What of a schema may lie in a file that travels: names, kinds, roles, the ranges of inputs, and
 * of categories only the levels that the recipe itself needs. Entity keys, sensitive groups, names
 * and rare levels seen in training stay behind.
 */
final class PublicSchema {
  private PublicSchema() {}

  /** The schema without what it must not tell. */
  static Schema of(Schema schema, Recipe recipe) {
    Map<String, List<String>> encoded = new HashMap<>();
    for (Transformation step : recipe.transformations()) {
      encoded.putIfAbsent(step.column(), step.usual().levels());
    }
    return new Schema(
        schema.columns().stream()
            .map(
                column ->
                    column.within(domain(column, encoded.getOrDefault(column.name(), List.of()))))
            .toList());
  }

  /** The same recipe over a schema without what it must not tell; encodes the same. */
  static Recipe of(Recipe recipe) {
    return recipe.over(of(recipe.inputs(), recipe));
  }

  private static ColumnDomain domain(Column column, List<String> encoded) {
    if (!column.role().isInput() || column.role() == ColumnRole.ENTITY) {
      return ColumnDomain.ANY;
    }
    if (column.domain() instanceof ColumnDomain.Range range) {
      // A column that was always missing has no range.
      boolean told = Double.isFinite(range.min()) && Double.isFinite(range.max());
      return told ? range : ColumnDomain.ANY;
    }
    if (column.domain() instanceof ColumnDomain.Levels levels) {
      List<String> kept = levels.values().stream().filter(encoded::contains).toList();
      return kept.isEmpty() ? ColumnDomain.ANY : new ColumnDomain.Levels(kept);
    }
    return ColumnDomain.ANY;
  }
}
