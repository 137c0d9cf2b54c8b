package org.riskbench.feature;

import java.util.List;
import java.util.Map;

/**
 * A recipe and what the rows it was fitted on look like to a learner. Encodings that read labels
 * are out of fold there: a row's own label has no part in its features, else a model would learn
 * its labels by heart. All other rows are encoded by the recipe itself.
 *
 * @param trainingFeatures one array of the recipe's width per training row, in the order of the
 *     rows; given away
 * @param columns how each column of the wide record is encoded and why, in their order
 * @param groups of transformations that hold evidence, by their position, what it was made from
 */
public record FittedRecipe(
    Recipe recipe,
    double[][] trainingFeatures,
    List<ColumnEncoding> columns,
    Map<Integer, GroupCounts> groups) {
  public FittedRecipe {
    columns = List.copyOf(columns);
    groups = Map.copyOf(groups);
  }
}
