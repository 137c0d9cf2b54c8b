package org.riskbench.feature;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a recipe is to be fitted. Immutable.
 *
 * @param usual for columns that {@code columns} does not name: AUTO, or an encoding for the kinds
 *     it suits (AUTO for the others)
 * @param columns by name, inputs and derived columns
 * @param derivations what to derive; empty for what is suggested
 */
public record EncodingPlan(
    Algorithm algorithm,
    Encoding usual,
    Map<String, Encoding> columns,
    Optional<List<Derivation>> derivations,
    EncodingSettings settings) {
  public EncodingPlan {
    columns = Map.copyOf(columns);
    derivations = derivations.map(List::copyOf);
  }

  /** What suits an algorithm, column by column, with the derived columns that are suggested. */
  public static EncodingPlan auto(Algorithm algorithm) {
    return new EncodingPlan(
        algorithm, Encoding.AUTO, Map.of(), Optional.empty(), EncodingSettings.DEFAULT);
  }

  /** Numbers standardised, categories one-hot, moments on circles, nothing derived. */
  public static EncodingPlan plain() {
    return auto(Algorithm.LINEAR).with(Encoding.STANDARDISE).deriving(List.of());
  }

  /** The same for another algorithm. */
  public EncodingPlan with(Algorithm other) {
    return new EncodingPlan(other, usual, columns, derivations, settings);
  }

  /** The same with another encoding for columns that are not named. */
  public EncodingPlan with(Encoding other) {
    return new EncodingPlan(algorithm, other, columns, derivations, settings);
  }

  /** The same with a column's encoding. */
  public EncodingPlan with(String column, Encoding encoding) {
    Map<String, Encoding> changed = new HashMap<>(columns);
    changed.put(column, encoding);
    return new EncodingPlan(algorithm, usual, changed, derivations, settings);
  }

  /** The same with these derived columns and no others. */
  public EncodingPlan deriving(List<Derivation> chosen) {
    return new EncodingPlan(algorithm, usual, columns, Optional.of(chosen), settings);
  }

  /** The same with other sizes. */
  public EncodingPlan with(EncodingSettings changed) {
    return new EncodingPlan(algorithm, usual, columns, derivations, changed);
  }
}
