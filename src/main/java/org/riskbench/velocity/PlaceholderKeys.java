package org.riskbench.velocity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keys that an analyst accepted as placeholders, beside those that always are ({@link
 * Placeholders}). Immutable; says how many there are, never which.
 *
 * @param byColumn keys as the column's rule evens them out
 */
public record PlaceholderKeys(Map<String, Set<String>> byColumn) {
  /** No keys. */
  public static final PlaceholderKeys NONE = new PlaceholderKeys(Map.of());

  public PlaceholderKeys {
    Map<String, Set<String>> kept = new HashMap<>();
    for (Map.Entry<String, Set<String>> column : byColumn.entrySet()) {
      if (!column.getValue().isEmpty()) {
        kept.put(column.getKey(), Set.copyOf(column.getValue()));
      }
    }
    byColumn = Map.copyOf(kept);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return byColumn.isEmpty();
  }

  /** The keys of a column. */
  public Set<String> of(String column) {
    return byColumn.getOrDefault(column, Set.of());
  }

  /** These and the suggested ones. */
  public PlaceholderKeys with(List<SuggestedPlaceholder> accepted) {
    Map<String, Set<String>> more = new HashMap<>();
    byColumn.forEach((column, keys) -> more.put(column, new HashSet<>(keys)));
    accepted.forEach(
        suggestion ->
            more.computeIfAbsent(suggestion.column(), fresh -> new HashSet<>())
                .add(suggestion.key()));
    return new PlaceholderKeys(more);
  }

  @Override
  public String toString() {
    return "PlaceholderKeys[" + byColumn.values().stream().mapToInt(Set::size).sum() + "]";
  }
}
