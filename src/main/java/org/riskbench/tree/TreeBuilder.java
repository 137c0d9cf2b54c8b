package org.riskbench.tree;

import java.util.ArrayList;
import java.util.List;

/** Collects the nodes of one tree as they come. */
final class TreeBuilder {
  private static final Node LEAF = new Node(Cut.NONE, 0, 0);

  private final List<FeatureBins> features;
  private final double rate;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();

  /**
   * A builder.
   *
   * @param rate answers are multiplied by this
   */
  TreeBuilder(List<FeatureBins> features, double rate) {
    this.features = features;
    this.rate = rate;
  }

  private record Node(Cut cut, int left, int right) {}

  /** Adds a leaf and gives its index. */
  int add() {
    nodes.add(LEAF);
    values.add(0.0);
    return nodes.size() - 1;
  }

  /** Makes a leaf a question. */
  void ask(int node, Cut cut, int left, int right) {
    nodes.set(node, new Node(cut, left, right));
  }

  /** The two nodes below a question, none below a leaf. */
  int[] children(int node) {
    Node asked = nodes.get(node);
    return asked.cut().isNone() ? new int[0] : new int[] {asked.left(), asked.right()};
  }

  /** What a node answers as long as it is a leaf. */
  void answer(int node, double value) {
    values.set(node, rate * value);
  }

  Tree build() {
    int size = nodes.size();
    Tree tree =
        new Tree(
            new int[size],
            new double[size],
            new long[size][],
            new boolean[size],
            new int[size],
            new int[size],
            values.stream().mapToDouble(Double::doubleValue).toArray(),
            new double[size]);
    for (int i = 0; i < size; i++) {
      Node node = nodes.get(i);
      Cut cut = node.cut();
      tree.feature()[i] = cut.feature();
      tree.threshold()[i] = threshold(cut);
      tree.sets()[i] = cut.set();
      tree.missingLeft()[i] = cut.missingLeft();
      tree.left()[i] = node.left();
      tree.right()[i] = node.right();
      tree.gain()[i] = cut.gain();
    }
    return tree;
  }

  private double threshold(Cut cut) {
    if (cut.isNone() || cut.bin() < 0) {
      return 0;
    }
    double[] cuts = features.get(cut.feature()).cuts();
    // Beyond the last cut lie the missing values alone.
    return cut.bin() < cuts.length ? cuts[cut.bin()] : Double.POSITIVE_INFINITY;
  }
}
