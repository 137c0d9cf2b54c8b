package org.riskbench.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.riskbench.scoring.FlatTree;
import org.riskbench.scoring.ForestScorer;
import org.riskbench.scoring.IsolationScorer;
import org.riskbench.scoring.LeafCounts;
import org.riskbench.scoring.TreeScorer;
import org.riskbench.tree.ForestModel;
import org.riskbench.tree.IsolationModel;
import org.riskbench.tree.Tree;
import org.riskbench.tree.TreeModel;
import org.riskbench.tree.TreeRows;

/** Hands rows to trees, and flattens grown trees into a scorer that gives the same bits. */
final class TreeCompiler {
  private TreeCompiler() {}

  /** Training rows as trees read them. */
  static TreeRows rows(TrainingSet set) {
    return new TreeRows(set.features(), set.levels(), set.fraud(), set.weights());
  }

  static TreeScorer compile(TreeModel model) {
    return new TreeScorer(model.width(), model.start(), flat(model.trees()));
  }

  static ForestScorer compile(ForestModel model) {
    return new ForestScorer(model.width(), flat(model.trees()));
  }

  static IsolationScorer compile(IsolationModel model) {
    return new IsolationScorer(model.width(), model.usual(), flat(model.trees()));
  }

  /** Training records in each leaf, from left to right. */
  static LeafCounts counts(Tree tree, TrainingSet set) {
    double[] records = new double[tree.size()];
    double[] frauds = new double[tree.size()];
    for (int row = 0; row < set.size(); row++) {
      int leaf = tree.leaf(set.features()[row]);
      records[leaf] += set.weights()[row];
      frauds[leaf] += set.fraud()[row] ? set.weights()[row] : 0;
    }
    List<LeafCounts.Leaf> leaves = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(0));
    while (!open.isEmpty()) {
      int node = open.pop();
      if (tree.isLeaf(node)) {
        leaves.add(new LeafCounts.Leaf(records[node], frauds[node]));
      } else {
        open.push(tree.right()[node]);
        open.push(tree.left()[node]);
      }
    }
    return new LeafCounts(leaves);
  }

  private static List<FlatTree> flat(List<Tree> trees) {
    return trees.stream().map(TreeCompiler::flat).toList();
  }

  private static FlatTree flat(Tree tree) {
    int[] order = byLevel(tree);
    int[] feature = Arrays.stream(order).map(node -> tree.feature()[node]).toArray();
    double[] number = new double[order.length];
    boolean[] missingLeft = new boolean[order.length];
    long[][] sets = new long[order.length][];
    for (int i = 0; i < order.length; i++) {
      int node = order[i];
      number[i] = tree.isLeaf(node) ? tree.value()[node] : tree.threshold()[node];
      missingLeft[i] = tree.missingLeft()[node];
      sets[i] = tree.sets()[node];
    }
    return new FlatTree(feature, number, missingLeft, sets);
  }

  /** The nodes level by level: children side by side, in the order of their parents. */
  private static int[] byLevel(Tree tree) {
    int[] order = new int[tree.size()];
    int filled = 1; // the root is node 0
    for (int i = 0; i < order.length; i++) {
      int node = order[i];
      if (!tree.isLeaf(node)) {
        order[filled++] = tree.left()[node];
        order[filled++] = tree.right()[node];
      }
    }
    return order;
  }
}
