package org.riskbench.training;

import java.util.Arrays;
import java.util.List;
import org.riskbench.feature.Algorithm;
import org.riskbench.feature.FeatureSource;

/**
 * Encoded, labelled rows to learn from; given away by whoever hands them in.
 *
 * @param features one array of the recipe's width per row
 * @param fraud one per row
 * @param weights how many records each row stands for, above 0
 * @param levels of each feature whether it holds ordinals of levels, which have no order
 * @param sources what each feature is made from; empty where nobody says
 * @param blocks which features are meant for which kind of algorithm; empty if all are for one
 */
public record TrainingSet(
    double[][] features,
    boolean[] fraud,
    double[] weights,
    boolean[] levels,
    List<FeatureSource> sources,
    List<EncodedBlock> blocks) {
  /** Rows of whose features nobody says what they are made from, read by one kind of algorithm. */
  public TrainingSet(double[][] features, boolean[] fraud, double[] weights, boolean[] levels) {
    this(features, fraud, weights, levels, List.of(), List.of());
  }

  /** Rows whose features are numbers, all of them. */
  public TrainingSet(double[][] features, boolean[] fraud, double[] weights) {
    this(features, fraud, weights, new boolean[features.length == 0 ? 0 : features[0].length]);
  }

  public TrainingSet {
    sources = List.copyOf(sources);
    blocks = List.copyOf(blocks);
    if (features.length != fraud.length || features.length != weights.length) {
      throw new IllegalArgumentException("features, labels and weights differ in length");
    }
  }

  /** How many rows. */
  public int size() {
    return fraud.length;
  }

  /** Length of an encoded row, 0 if there are no rows. */
  public int width() {
    return features.length == 0 ? 0 : features[0].length;
  }

  /** These positions alone. */
  public TrainingSet at(int[] positions) {
    double[][] some = new double[positions.length][];
    boolean[] labels = new boolean[positions.length];
    double[] stand = new double[positions.length];
    for (int i = 0; i < positions.length; i++) {
      some[i] = features[positions[i]];
      labels[i] = fraud[positions[i]];
      stand[i] = weights[positions[i]];
    }
    return new TrainingSet(some, labels, stand, levels, sources, blocks);
  }

  /** The rows as one kind of algorithm reads them. */
  TrainingSet readBy(Algorithm algorithm) {
    if (blocks.isEmpty()) {
      return this;
    }
    EncodedBlock block = blockOf(algorithm);
    double[][] read = new double[features.length][];
    Arrays.setAll(read, row -> Arrays.copyOfRange(features[row], block.from(), block.to()));
    boolean[] ordinals = Arrays.copyOfRange(levels, block.from(), block.to());
    List<FeatureSource> made =
        sources.isEmpty() ? sources : sources.subList(block.from(), block.to());
    return new TrainingSet(read, fraud, weights, ordinals, made, List.of());
  }

  /** Where the features for one kind of algorithm are. */
  EncodedBlock blockOf(Algorithm algorithm) {
    return blocks.stream()
        .filter(block -> block.algorithm() == algorithm)
        .findFirst()
        .orElseGet(() -> new EncodedBlock(algorithm, 0, width()));
  }

  boolean hasBothClasses() {
    return weightOf(true) > 0 && weightOf(false) > 0;
  }

  /** How many records the rows of one class stand for. */
  double weightOf(boolean ofFraud) {
    double sum = 0;
    for (int i = 0; i < fraud.length; i++) {
      sum += fraud[i] == ofFraud ? weights[i] : 0;
    }
    return sum;
  }
}
