package org.riskbench.dataset;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How the values of the label column are read. An empty cell is always unlabelled. In a numeric
 * column values are compared as numbers, so that {@code 1} names {@code 1.0}; otherwise exactly.
 *
 * @param column name of the label column
 * @param fraud the value that means fraud; empty to recognise an obvious one (1, true, yes, fraud…)
 * @param negative the values that mean good; empty if everything else does (then one value only)
 * @param unlabelled values that mean that nobody has said, beside the empty cell
 * @param indeterminate values that mean that somebody looked and could not say
 */
public record LabelRule(
    String column,
    Optional<String> fraud,
    Set<String> negative,
    Set<String> unlabelled,
    Set<String> indeterminate) {
  public LabelRule {
    negative = Set.copyOf(negative);
    unlabelled = Set.copyOf(unlabelled);
    indeterminate = Set.copyOf(indeterminate);
  }

  /** Recognises the fraud value. */
  public static LabelRule of(String column) {
    return new LabelRule(column, Optional.empty(), Set.of(), Set.of(), Set.of());
  }

  /** Names the fraud value. */
  public static LabelRule of(String column, String fraud) {
    return new LabelRule(column, Optional.of(fraud), Set.of(), Set.of(), Set.of());
  }

  /** Reads {@code COL} or {@code COL=VALUE}, divided at the first equals sign. */
  public static LabelRule parse(String text) {
    int equals = text.indexOf('=');
    return equals <= 0
        ? of(text)
        : of(text.substring(0, equals), text.substring(equals + 1).strip());
  }

  /** The same rule with more values that mean good. */
  public LabelRule withNegative(Collection<String> values) {
    return new LabelRule(column, fraud, union(negative, values), unlabelled, indeterminate);
  }

  /** The same rule with more values that mean that nobody has said. */
  public LabelRule withUnlabelled(Collection<String> values) {
    return new LabelRule(column, fraud, negative, union(unlabelled, values), indeterminate);
  }

  /** The same rule with more values that mean that somebody looked and could not say. */
  public LabelRule withIndeterminate(Collection<String> values) {
    return new LabelRule(column, fraud, negative, unlabelled, union(indeterminate, values));
  }

  private static Set<String> union(Set<String> known, Collection<String> more) {
    Set<String> union = new LinkedHashSet<>(known);
    union.addAll(more);
    return union;
  }
}
