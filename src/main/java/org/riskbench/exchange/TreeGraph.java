package org.riskbench.exchange;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.riskbench.scoring.FlatTree;

/**
 * Trees as one ONNX tree ensemble. Two things need care, both proved by {@link ExportCheck}:
 *
 * <ul>
 *   <li>the operator knows no sets of levels: each set becomes a feature of its own, 0 inside and 1
 *       outside ({@link LevelSets});
 *   <li>it answers in single precision: each leaf answers a coarse part, whose sums single
 *       precision holds exactly, and the small rest; the two sums are added in double precision.
 * </ul>
 */
final class TreeGraph {
  private static final double BETWEEN = 0.5;

  /** Bits of a sum of coarse parts: two less than single precision holds. */
  private static final int COARSE_BITS = 22;

  private final GraphWriter graph;

  /** What the operator is told of every node, node by node. */
  private final LongStream.Builder trees = LongStream.builder();

  private final LongStream.Builder nodes = LongStream.builder();
  private final LongStream.Builder features = LongStream.builder();
  private final DoubleStream.Builder thresholds = DoubleStream.builder();
  private final LongStream.Builder lefts = LongStream.builder();
  private final LongStream.Builder rights = LongStream.builder();
  private final LongStream.Builder missingLefts = LongStream.builder();
  private final Stream.Builder<String> modes = Stream.builder();

  /** And of every answer of a leaf. */
  private final LongStream.Builder answerTrees = LongStream.builder();

  private final LongStream.Builder answerNodes = LongStream.builder();
  private final LongStream.Builder answerParts = LongStream.builder();
  private final DoubleStream.Builder answers = DoubleStream.builder();

  TreeGraph(GraphWriter graph) {
    this.graph = graph;
  }

  /**
   * The sum of what trees answer.
   *
   * @param width of the features
   */
  String sum(String row, int width, List<FlatTree> forest) {
    LevelSets sets = LevelSets.of(forest, width);
    double step = step(forest);
    for (int number = 0; number < forest.size(); number++) {
      add(number, forest.get(number), sets, step);
    }
    String both =
        graph.apply(
            GraphWriter.ML,
            "TreeEnsembleRegressor",
            List.of(sets.beside(graph, row)),
            List.of(
                Attribute.of("n_targets", 2),
                Attribute.of("aggregate_function", "SUM"),
                Attribute.of("post_transform", "NONE"),
                Attribute.wholes("nodes_treeids", trees.build()),
                Attribute.wholes("nodes_nodeids", nodes.build()),
                Attribute.wholes("nodes_featureids", features.build()),
                Attribute.doubles("nodes_values_as_tensor", thresholds.build()),
                Attribute.texts("nodes_modes", modes.build().toList()),
                Attribute.wholes("nodes_truenodeids", lefts.build()),
                Attribute.wholes("nodes_falsenodeids", rights.build()),
                Attribute.wholes("nodes_missing_value_tracks_true", missingLefts.build()),
                Attribute.wholes("target_treeids", answerTrees.build()),
                Attribute.wholes("target_nodeids", answerNodes.build()),
                Attribute.wholes("target_ids", answerParts.build()),
                Attribute.doubles("target_weights_as_tensor", answers.build())));
    return graph.rowSum(graph.asDouble(both));
  }

  /** A power of two so that no sum of its multiples needs more bits than there are. */
  private static double step(List<FlatTree> forest) {
    double largest = 0;
    for (FlatTree tree : forest) {
      double answer = 0;
      for (int node = 0; node < tree.size(); node++) {
        answer = tree.isLeaf(node) ? Math.max(answer, Math.abs(tree.number()[node])) : answer;
      }
      largest += answer;
    }
    return Math.scalb(1.0, Math.getExponent(largest) + 1 - COARSE_BITS);
  }

  private void add(int number, FlatTree tree, LevelSets sets, double step) {
    int[] left = tree.leftChildren();
    for (int node = 0; node < left.length; node++) {
      boolean leaf = tree.isLeaf(node);
      boolean level = tree.asksLevel(node);
      trees.add(number);
      nodes.add(node);
      modes.add(leaf ? "LEAF" : "BRANCH_LT");
      features.add(leaf ? 0 : level ? sets.feature(tree, node) : tree.feature()[node]);
      thresholds.add(leaf ? 0 : level ? BETWEEN : tree.number()[node]);
      lefts.add(leaf ? 0 : left[node]);
      rights.add(leaf ? 0 : left[node] + 1L);
      missingLefts.add(!leaf && !level && tree.missingLeft()[node] ? 1 : 0);
      if (leaf) {
        double coarse = Math.rint(tree.number()[node] / step) * step;
        answer(number, node, 0, coarse);
        answer(number, node, 1, tree.number()[node] - coarse);
      }
    }
  }

  private void answer(int tree, int node, int part, double value) {
    answerTrees.add(tree);
    answerNodes.add(node);
    answerParts.add(part);
    answers.add(value);
  }
}
