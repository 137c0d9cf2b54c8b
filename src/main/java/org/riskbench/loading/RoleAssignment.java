package org.riskbench.loading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.riskbench.dataset.LabelRule;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.dataset.RoleSuggestion;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

/**
 * The roles of all columns: those given, and recognised ones for the rest.
 *
 * @param label how to read the label, if there is one
 */
record RoleAssignment(Schema schema, Optional<LabelRule> label, List<RoleSuggestion> suggestions) {
  private static final String REMEMBERED = "It had this role in the last file of the same columns.";

  /**
   * Assigns the roles.
   *
   * @throws org.riskbench.problem.ProblemException DATA-104 if a named column is missing, DATA-121
   *     if a role that only one column can have is given twice
   */
  static RoleAssignment of(Rows rows, LoadOptions options) {
    Map<String, ColumnRole> given = new LinkedHashMap<>(options.roles());
    options.label().ifPresent(rule -> given.put(rule.column(), ColumnRole.LABEL));
    given.keySet().forEach(rows.schema()::require);
    List<RoleSuggestion> suggestions = remembered(rows, given, options);
    Map<String, ColumnRole> known = new LinkedHashMap<>(given);
    suggestions.forEach(suggestion -> known.put(suggestion.column(), suggestion.role()));
    if (options.suggestRoles()) {
      suggestions.addAll(RoleSuggester.suggest(rows, known.keySet(), taken(known, options)));
    }
    Map<String, ColumnRole> all = new LinkedHashMap<>(given);
    suggestions.forEach(suggestion -> all.putIfAbsent(suggestion.column(), suggestion.role()));
    Schema schema =
        new Schema(
            rows.schema().columns().stream()
                .map(column -> column.as(all.getOrDefault(column.name(), column.role())))
                .toList());
    Optional<String> label = schema.only(ColumnRole.LABEL).map(Column::name);
    return new RoleAssignment(
        schema,
        label.map(name -> options.label().orElseGet(() -> LabelRule.of(name))),
        suggestions);
  }

  /** Roles given to a file of the same columns before, as far as they go with those given now. */
  private static List<RoleSuggestion> remembered(
      Rows rows, Map<String, ColumnRole> given, LoadOptions options) {
    Set<ColumnRole> taken = taken(given, options);
    List<RoleSuggestion> remembered = new ArrayList<>();
    options
        .reading()
        .remembered()
        .forEach(
            (column, role) -> {
              boolean free = !role.isSingle() || !taken.contains(role);
              if (rows.schema().find(column).isPresent() && !given.containsKey(column) && free) {
                remembered.add(new RoleSuggestion(column, role, REMEMBERED));
                if (role.isSingle()) {
                  taken.add(role);
                }
              }
            });
    return remembered;
  }

  private static Set<ColumnRole> taken(Map<String, ColumnRole> given, LoadOptions options) {
    EnumSet<ColumnRole> taken = EnumSet.noneOf(ColumnRole.class);
    taken.addAll(given.values());
    if (options.rowOrderIsTime()) {
      taken.add(ColumnRole.TIME);
    }
    taken.removeIf(role -> !role.isSingle());
    return taken;
  }
}
