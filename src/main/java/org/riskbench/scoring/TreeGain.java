package org.riskbench.scoring;

/**
 * What each question of a tree brings on some records: by how much it lowers the squared spread of
 * the answers behind it.
 */
final class TreeGain {
  private final FlatTree tree;
  private final int[] left;
  private final double[] count;
  private final double[] sum;

  TreeGain(FlatTree tree, double[][] records) {
    this.tree = tree;
    this.left = tree.leftChildren();
    this.count = new double[tree.size()];
    this.sum = new double[tree.size()];
    for (double[] record : records) {
      pass(record);
    }
    // Children stand behind their question: from the end on, each is whole before it is added.
    for (int node = tree.size() - 1; node >= 0; node--) {
      if (!tree.isLeaf(node)) {
        count[node] = count[left[node]] + count[left[node] + 1];
        sum[node] = sum[left[node]] + sum[left[node] + 1];
      }
    }
  }

  private void pass(double[] record) {
    int node = 0;
    while (!tree.isLeaf(node)) {
      node = left[node] + (tree.goesLeft(node, record[tree.feature()[node]]) ? 0 : 1);
    }
    count[node]++;
    sum[node] += tree.number()[node];
  }

  void addTo(double[] gains) {
    for (int node = 0; node < tree.size(); node++) {
      int one = left[node];
      if (!tree.isLeaf(node) && count[one] > 0 && count[one + 1] > 0) {
        double apart = sum[one] / count[one] - sum[one + 1] / count[one + 1];
        gains[tree.feature()[node]] += count[one] * count[one + 1] / count[node] * apart * apart;
      }
    }
  }
}
