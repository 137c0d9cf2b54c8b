package org.riskbench.scoring;

import java.util.List;
import java.util.Optional;

/**
 * What the records looked like that a model was made from, so that what it is asked later can be
 * held against them. Counts only: no value of a key, of a protected attribute or of a free text.
 * Immutable.
 *
 * @param columns inputs in the order of the recipe, then velocity features; of the train part
 * @param scores of the records that thresholds may be found on
 */
public record Population(List<ColumnPopulation> columns, ScorePopulation scores) {
  public Population {
    columns = List.copyOf(columns);
  }

  /** What is kept of a column. */
  public Optional<ColumnPopulation> column(String name) {
    return columns.stream().filter(each -> each.column().equals(name)).findFirst();
  }
}
