package org.riskbench.exchange;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.riskbench.scoring.FlatTree;

/**
 * The sets of levels that trees ask for, each as a feature behind the others: 0 for a level inside
 * it, 1 for one outside.
 */
final class LevelSets {
  /** Of each feature its sets, each with the position of its own feature. */
  private final Map<Integer, Map<List<Long>, Integer>> positions = new TreeMap<>();

  private LevelSets() {}

  /**
   * Of these trees.
   *
   * @param width of the features, behind which the sets' own begin
   */
  static LevelSets of(List<FlatTree> trees, int width) {
    LevelSets sets = new LevelSets();
    for (FlatTree tree : trees) {
      for (int node = 0; node < tree.size(); node++) {
        if (tree.asksLevel(node)) {
          sets.positions
              .computeIfAbsent(tree.feature()[node], any -> new LinkedHashMap<>())
              .putIfAbsent(key(tree, node), 0);
        }
      }
    }
    int next = width;
    for (Map<List<Long>, Integer> own : sets.positions.values()) {
      for (Map.Entry<List<Long>, Integer> set : own.entrySet()) {
        set.setValue(next++);
      }
    }
    return sets;
  }

  private static List<Long> key(FlatTree tree, int node) {
    return Arrays.stream(tree.sets()[node]).boxed().toList();
  }

  /** The feature that answers a question of a level. */
  int feature(FlatTree tree, int node) {
    Map<List<Long>, Integer> sets = requireNonNull(positions.get(tree.feature()[node]));
    return requireNonNull(sets.get(key(tree, node)));
  }

  /** The features with those of the sets behind them. */
  String beside(GraphWriter graph, String row) {
    List<String> parts = new ArrayList<>(List.of(row));
    positions.forEach(
        (feature, sets) -> parts.add(outside(graph, graph.columns(row, feature, 1), sets)));
    return graph.beside(parts);
  }

  /** A missing level has the first bit, level 0 the second, and all far levels share the last. */
  private static String outside(GraphWriter graph, String level, Map<List<Long>, Integer> sets) {
    String bit =
        graph.apply(
            "Max",
            graph.scalar(0),
            graph.apply(
                "Min",
                graph.scalar(FlatTree.LEVELS - 1),
                graph.apply("Add", level, graph.scalar(1))));
    String known = graph.apply("Where", graph.apply("IsNaN", level), graph.scalar(0), bit);
    double[] table = new double[FlatTree.LEVELS * sets.size()];
    int column = 0;
    for (List<Long> words : sets.keySet()) {
      long[] set = words.stream().mapToLong(Long::longValue).toArray();
      for (int i = 0; i < FlatTree.LEVELS; i++) {
        table[i * sets.size() + column] = (set[i >> 6] >>> i & 1) == 0 ? 1 : 0;
      }
      column++;
    }
    return graph.lookUp(graph.table(FlatTree.LEVELS, table), graph.asWhole(known), sets.size());
  }
}
