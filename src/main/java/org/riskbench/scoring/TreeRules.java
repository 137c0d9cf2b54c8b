package org.riskbench.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.feature.Recipe;

/** Reads a tree out: its leaves from left to right, each with the conditions on its way. */
public final class TreeRules {
  private final FeatureWords words;
  private final FlatTree tree;
  private final int[] left;
  private final List<TreeRule> rules = new ArrayList<>();

  private TreeRules(Recipe recipe, FlatTree tree) {
    this.words = new FeatureWords(recipe);
    this.tree = tree;
    this.left = tree.leftChildren();
  }

  /** The rules of a model that is one tree; empty for any other model. */
  public static Optional<List<TreeRule>> of(RiskModel model) {
    return model.scorer() instanceof TreeScorer scorer && scorer.trees().size() == 1
        ? Optional.of(of(model.recipe(), scorer.trees().get(0)))
        : Optional.empty();
  }

  private static List<TreeRule> of(Recipe recipe, FlatTree tree) {
    TreeRules reading = new TreeRules(recipe, tree);
    reading.walk(0, new LinkedHashMap<>());
    return List.copyOf(reading.rules);
  }

  private void walk(int node, Map<Integer, FeatureRange> way) {
    if (tree.isLeaf(node)) {
      List<String> conditions = new ArrayList<>();
      way.forEach((feature, range) -> conditions.add(words.condition(feature, range)));
      rules.add(new TreeRule(conditions, tree.number()[node]));
      return;
    }
    int feature = tree.feature()[node];
    FeatureRange before = way.getOrDefault(feature, FeatureRange.ALL);
    Map<Integer, FeatureRange> further = new LinkedHashMap<>(way);
    further.put(feature, before.left(tree, node));
    walk(left[node], further);
    further.put(feature, before.right(tree, node));
    walk(left[node] + 1, further);
  }
}
