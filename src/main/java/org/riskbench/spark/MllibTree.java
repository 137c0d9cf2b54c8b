package org.riskbench.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.tree.ContinuousSplit;
import org.apache.spark.ml.tree.InternalNode;
import org.apache.spark.ml.tree.Node;
import org.riskbench.scoring.FlatTree;

/** A tree of MLlib laid out level by level, as the scorer of the model file reads it. */
final class MllibTree {
  private static final int LEAF = -1;

  private MllibTree() {}

  /**
   * Lays out a tree. Where MLlib goes left up to a threshold, a flat tree goes left below one: the
   * next number, so that every record takes the same way.
   *
   * @param weight of the tree's answers
   */
  static FlatTree flat(Node root, double weight) {
    List<Node> nodes = new ArrayList<>(List.of(root));
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) instanceof InternalNode question) {
        nodes.add(question.leftChild());
        nodes.add(question.rightChild());
      }
    }
    int[] feature = new int[nodes.size()];
    double[] number = new double[nodes.size()];
    for (int i = 0; i < feature.length; i++) {
      if (nodes.get(i) instanceof InternalNode question
          && question.split() instanceof ContinuousSplit split) {
        feature[i] = split.featureIndex();
        number[i] = Math.nextUp(split.threshold());
      } else {
        feature[i] = LEAF;
        number[i] = weight * nodes.get(i).prediction();
      }
    }
    return new FlatTree(feature, number, new boolean[feature.length], new long[feature.length][0]);
  }
}
