package org.riskbench.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.riskbench.feature.Recipe;
import org.riskbench.scoring.RiskModel;

/**
 * The features that one reason code speaks for.
 *
 * @param columns input columns behind it, the leading one first
 * @param features positions in the encoded record
 */
record CodeFeatures(String code, List<String> columns, int[] features) {

  /** All codes of a model, in the order of their first step. */
  static List<CodeFeatures> of(RiskModel model) {
    Recipe recipe = model.recipe();
    List<String> codes = model.reasonCodes();
    Map<String, List<Integer>> features = new LinkedHashMap<>();
    Map<String, Set<String>> columns = new LinkedHashMap<>();
    int first = 0;
    for (int step = 0; step < codes.size(); step++) {
      int end = first + recipe.transformations().get(step).width();
      List<Integer> known = features.computeIfAbsent(codes.get(step), any -> new ArrayList<>());
      IntStream.range(first, end).forEach(known::add);
      columns
          .computeIfAbsent(codes.get(step), any -> new LinkedHashSet<>())
          .addAll(recipe.origin(step).columns());
      first = end;
    }
    return features.entrySet().stream()
        .map(
            each ->
                new CodeFeatures(
                    each.getKey(),
                    List.copyOf(columns.getOrDefault(each.getKey(), Set.of())),
                    each.getValue().stream().mapToInt(Integer::intValue).toArray()))
        .toList();
  }

  double sum(double[] ofFeatures) {
    return IntStream.of(features).mapToDouble(feature -> ofFeatures[feature]).sum();
  }
}
