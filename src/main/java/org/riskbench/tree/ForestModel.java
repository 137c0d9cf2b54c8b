package org.riskbench.tree;

import java.util.List;

/**
 * Trees whose answers, each a probability between 0 and 1, are averaged.
 *
 * @param width how many features a record has
 * @param trees at least one
 */
public record ForestModel(int width, List<Tree> trees) {
  public ForestModel {
    trees = List.copyOf(trees);
  }

  /** The mean probability, summed tree after tree. */
  public double mean(double[] features) {
    double sum = 0;
    for (Tree tree : trees) {
      sum += tree.answer(features);
    }
    return sum / trees.size();
  }

  /** Log-odds of the mean probability. */
  public double margin(double[] features) {
    double mean = mean(features);
    return StrictMath.log(mean / (1 - mean));
  }
}
