package org.riskbench.tree;

import java.util.ArrayList;
import java.util.List;

/** Collects the nodes of a tree of random questions. */
final class RandomNodes {
  private static final RandomQuestion NONE = RandomQuestion.number(-1, 0, false);

  private final List<Node> nodes = new ArrayList<>();

  private record Node(RandomQuestion question, int left, int right, double value) {}

  /** Adds a leaf and gives its index. */
  int add() {
    nodes.add(new Node(NONE, 0, 0, 0));
    return nodes.size() - 1;
  }

  void answer(int node, double value) {
    nodes.set(node, new Node(NONE, 0, 0, value));
  }

  void ask(int node, RandomQuestion question, int left, int right) {
    nodes.set(node, new Node(question, left, right, 0));
  }

  Tree build() {
    int size = nodes.size();
    boolean[] missingLeft = new boolean[size];
    for (int i = 0; i < size; i++) {
      missingLeft[i] = nodes.get(i).question().missingLeft();
    }
    return new Tree(
        nodes.stream().mapToInt(node -> node.question().feature()).toArray(),
        nodes.stream().mapToDouble(node -> node.question().threshold()).toArray(),
        nodes.stream().map(node -> node.question().set()).toArray(long[][]::new),
        missingLeft,
        nodes.stream().mapToInt(Node::left).toArray(),
        nodes.stream().mapToInt(Node::right).toArray(),
        nodes.stream().mapToDouble(Node::value).toArray(),
        new double[size]);
  }
}
