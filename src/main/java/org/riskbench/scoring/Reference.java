package org.riskbench.scoring;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of the records that reasons are measured against, beside their mean. Immutable.
 *
 * @param quantiles by column of the recipe's wide record, of numbers and of yes/no; empty if
 *     nothing was measured, as in older model files
 */
public record Reference(ReferenceGroup group, Map<String, Quantiles> quantiles) {
  /** Nothing but the mean is known. */
  public static final Reference UNMEASURED = new Reference(ReferenceGroup.APPROVED_GOODS, Map.of());

  public Reference {
    quantiles = Map.copyOf(quantiles);
  }

  /** Quantiles by column, in alphabetical order. */
  public Map<String, Quantiles> sorted() {
    return new TreeMap<>(quantiles);
  }

  Optional<Quantiles> of(String column) {
    return Optional.ofNullable(quantiles.get(column));
  }

  boolean isMeasured() {
    return !quantiles.isEmpty();
  }
}
