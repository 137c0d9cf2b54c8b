package org.riskbench.tree;

import java.util.List;

/**
 * Trees whose answers are added up.
 *
 * @param start what is answered without any tree
 * @param width how many features a record has
 */
public record TreeModel(double start, int width, List<Tree> trees) {
  public TreeModel {
    trees = List.copyOf(trees);
  }

  /** The sum of all answers, tree after tree: log-odds where trees were boosted. */
  public double margin(double[] features) {
    double margin = start;
    for (Tree tree : trees) {
      margin += tree.answer(features);
    }
    return margin;
  }
}
