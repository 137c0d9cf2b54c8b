package org.riskbench.scoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.riskbench.decision.Reason;
import org.riskbench.feature.Recipe;

/**
 * Turns a scorer's contributions into reasons: one a code, summed over the features of its column
 * (and over columns whose names make the same code). Not thread-safe: one an assessment.
 */
final class Reasons {
  private static final int NOBODY = -1;

  private final RiskModel model;
  private final double[] parts;

  /** By step of the recipe: which code it counts for. */
  private final int[] group;

  /** Distinct codes in the order of their first step. */
  private final String[] codes;

  private final double[] sums;
  private final int[] speakers;

  Reasons(RiskModel model) {
    this.model = model;
    Recipe recipe = model.recipe();
    this.parts = new double[recipe.width()];
    this.group = new int[recipe.transformations().size()];
    Map<String, Integer> known = new LinkedHashMap<>();
    for (int step = 0; step < group.length; step++) {
      String code = Wording.code(recipe.origin(step).topic());
      Integer number = known.putIfAbsent(code, known.size());
      group[step] = number == null ? known.size() - 1 : number;
    }
    this.codes = known.keySet().toArray(String[]::new);
    this.sums = new double[codes.length];
    this.speakers = new int[codes.length];
  }

  /** Those that raise the risk, strongest first, ties by code, at most {@code most}. */
  List<Reason> of(double[] features, int most) {
    if (most <= 0) {
      return List.of();
    }
    model.scorer().contributions(features, model.reference(), parts);
    addUp();
    int[] strongest =
        IntStream.range(0, codes.length)
            .filter(code -> sums[code] > 0)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer code) -> -sums[code])
                    .thenComparing(code -> codes[code]))
            .limit(most)
            .mapToInt(Integer::intValue)
            .toArray();
    return IntStream.of(strongest).mapToObj(code -> reason(code, features)).toList();
  }

  /** The contribution of each code, and which of its steps is to speak for it: the stronger. */
  private void addUp() {
    Arrays.fill(sums, 0);
    Arrays.fill(speakers, NOBODY);
    int first = 0;
    for (int step = 0; step < group.length; step++) {
      int end = first + model.recipe().transformations().get(step).width();
      double sum = 0;
      for (int i = first; i < end; i++) {
        sum += parts[i];
      }
      int code = group[step];
      if (speakers[code] == NOBODY) {
        speakers[code] = step;
        sums[code] = sum;
      } else {
        speakers[code] = sum > sums[code] ? step : speakers[code];
        sums[code] += sum;
      }
      first = end;
    }
  }

  private Reason reason(int code, double[] features) {
    Recipe recipe = model.recipe();
    int step = speakers[code];
    int first = 0;
    for (int before = 0; before < step; before++) {
      first += recipe.transformations().get(before).width();
    }
    String text = Wording.text(recipe, step, first, features, model.reference());
    return new Reason(codes[code], recipe.origin(step).column(), sums[code], text);
  }
}
