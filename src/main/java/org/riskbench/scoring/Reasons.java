package org.riskbench.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.decision.Reason;
import org.riskbench.feature.Origin;
import org.riskbench.feature.Recipe;

/**
 * Turns a scorer's contributions into reasons: one a code, summed over the features of its column
 * (and over columns whose names make the same code). Not thread-safe: one an assessment.
 */
final class Reasons {
  private static final Comparator<Reason> STRONGEST_FIRST =
      Comparator.comparingDouble(Reason::contribution).reversed().thenComparing(Reason::code);

  private final RiskModel model;
  private final double[] parts;

  Reasons(RiskModel model) {
    this.model = model;
    this.parts = new double[model.recipe().width()];
  }

  /** Those that raise the risk, strongest first, ties by code, at most {@code most}. */
  List<Reason> of(double[] features, int most) {
    if (most <= 0) {
      return List.of();
    }
    model.scorer().contributions(features, model.reference(), parts);
    Map<String, Reason> byCode = new LinkedHashMap<>();
    Recipe recipe = model.recipe();
    int first = 0;
    for (int step = 0; step < recipe.transformations().size(); step++) {
      int end = first + recipe.transformations().get(step).width();
      Reason reason = reason(step, first, end, features);
      byCode.merge(reason.code(), reason, Reasons::joined);
      first = end;
    }
    List<Reason> reasons = new ArrayList<>(byCode.values());
    reasons.removeIf(reason -> !(reason.contribution() > 0));
    reasons.sort(STRONGEST_FIRST);
    return List.copyOf(reasons.subList(0, Math.min(most, reasons.size())));
  }

  private Reason reason(int step, int first, int end, double[] features) {
    double sum = 0;
    for (int i = first; i < end; i++) {
      sum += parts[i];
    }
    Origin origin = model.recipe().origin(step);
    String text =
        sum > 0 ? Wording.text(model.recipe(), step, first, features, model.reference()) : "";
    return new Reason(Wording.code(origin.topic()), origin.column(), sum, text);
  }

  /** The stronger one speaks for both. */
  private static Reason joined(Reason one, Reason other) {
    Reason speaker = other.contribution() > one.contribution() ? other : one;
    double sum = one.contribution() + other.contribution();
    return new Reason(speaker.code(), speaker.feature(), sum, speaker.text());
  }
}
