package org.riskbench.scoring;

import java.util.List;

/** Trees walked one by one, for those that ask for too many sets of levels to be packed well. */
final class WalkedTrees {
  private final List<FlatTree> trees;
  private final int[][] left;

  WalkedTrees(int width, List<FlatTree> trees) {
    for (FlatTree tree : trees) {
      tree.requireWidth(width);
    }
    this.trees = trees;
    this.left = trees.stream().map(FlatTree::leftChildren).toArray(int[][]::new);
  }

  /** The start and every tree's answer, added up in the order of the trees. */
  double sum(double[] features, double start) {
    double sum = start;
    for (int i = 0; i < left.length; i++) {
      FlatTree tree = trees.get(i);
      int node = 0;
      while (!tree.isLeaf(node)) {
        node = left[i][node] + (tree.goesLeft(node, features[tree.feature()[node]]) ? 0 : 1);
      }
      sum += tree.number()[node];
    }
    return sum;
  }
}
