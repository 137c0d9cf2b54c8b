package org.riskbench.experiment;

import java.util.Arrays;
import java.util.List;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.RecordWeights;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.feature.FeatureSource;
import org.riskbench.feature.Recipe;
import org.riskbench.training.EncodedBlock;
import org.riskbench.training.TrainingSet;

/**
 * Labelled rows as a model reads them.
 *
 * @param rows positions in the dataset
 * @param levels of each feature whether it holds ordinals of levels, which have no order
 * @param sources what each feature is made from
 * @param blocks which features are meant for which kind of algorithm; empty if all are for one
 */
record EncodedRows(
    int[] rows,
    double[][] features,
    boolean[] fraud,
    double[] weights,
    boolean[] levels,
    List<FeatureSource> sources,
    List<EncodedBlock> blocks) {
  /** These rows of a dataset, all of them labelled. */
  static EncodedRows of(Dataset dataset, int[] rows, Recipe recipe, Past past) {
    double[][] features = recipe.encode(dataset.rows().select(rows), past.of(rows));
    return of(dataset, rows, features, recipe);
  }

  /** The same for rows that are encoded already. */
  static EncodedRows of(Dataset dataset, int[] rows, double[][] features, Recipe recipe) {
    return new EncodedRows(
        rows,
        features,
        dataset.labels().isFraud(rows),
        RecordWeights.of(dataset, rows),
        recipe.levels(),
        recipe.sources(),
        List.of());
  }

  /**
   * The same rows with more features behind theirs.
   *
   * @param more the same rows encoded otherwise
   * @param both the recipe of the two, one after the other
   */
  EncodedRows beside(EncodedRows more, Recipe both, List<EncodedBlock> joinedBlocks) {
    double[][] joined = new double[rows.length][];
    for (int i = 0; i < joined.length; i++) {
      double[] first = features[i];
      joined[i] = Arrays.copyOf(first, first.length + more.features[i].length);
      System.arraycopy(more.features[i], 0, joined[i], first.length, more.features[i].length);
    }
    return new EncodedRows(
        rows, joined, fraud, weights, both.levels(), both.sources(), joinedBlocks);
  }

  int size() {
    return rows.length;
  }

  boolean hasBothClasses() {
    boolean frauds = false;
    boolean goods = false;
    for (boolean isFraud : fraud) {
      frauds |= isFraud;
      goods |= !isFraud;
    }
    return frauds && goods;
  }

  /** The rows ranked by a number each. */
  ScoredRecords scored(double[] ranking) {
    return new ScoredRecords(ranking, new double[0], fraud, weights, new double[0]);
  }

  /** These positions of the arrays, as something to learn from. */
  TrainingSet training(int[] positions) {
    return training().at(positions);
  }

  TrainingSet training() {
    return new TrainingSet(features, fraud, weights, levels, sources, blocks);
  }
}
