package org.riskbench.tree;

import java.util.List;

/**
 * Trees that answer with the length of the way to a record; it is short where the record is unlike
 * the others.
 *
 * @param width how many features a record has
 * @param usual length of the way to an average record, above 0
 * @param trees at least one
 */
public record IsolationModel(int width, double usual, List<Tree> trees) {
  public IsolationModel {
    trees = List.copyOf(trees);
  }

  /** The mean length, summed tree after tree. */
  public double mean(double[] features) {
    double sum = 0;
    for (Tree tree : trees) {
      sum += tree.answer(features);
    }
    return sum / trees.size();
  }

  /** The anomaly score, above 0 and below 1: one half for an average record. */
  public double score(double[] features) {
    return Math.exp(-StrictMath.log(2) / usual * mean(features));
  }

  /** Log-odds of the anomaly score: 0 for an average record, higher where it is more unusual. */
  public double margin(double[] features) {
    // log(s / (1 - s)) for s = e^-x
    return -StrictMath.log(StrictMath.expm1(StrictMath.log(2) / usual * mean(features)));
  }
}
