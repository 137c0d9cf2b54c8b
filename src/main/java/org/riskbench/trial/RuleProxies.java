package org.riskbench.trial;

import java.util.Set;
import java.util.stream.Collectors;
import org.riskbench.dataset.Dataset;
import org.riskbench.rule.RuleTable;
import org.riskbench.schema.ColumnRole;

/** Columns that rules read and that tell a protected one: a rule by them would be one by it. */
public final class RuleProxies {
  private RuleProxies() {}

  /** The columns among those that conditions are about; none where nothing is protected. */
  public static Set<String> of(Dataset dataset, RuleTable table) {
    if (dataset.schema().with(ColumnRole.SENSITIVE).isEmpty()) {
      return Set.of();
    }
    return table.rules().stream()
        .flatMap(rule -> rule.conditions().stream())
        .filter(condition -> condition.subject().isColumn())
        .map(condition -> condition.subject().name())
        .distinct()
        .filter(column -> dataset.schema().find(column).isPresent())
        .filter(column -> Proxy.of(dataset, Grouping.of(dataset, column)).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }
}
