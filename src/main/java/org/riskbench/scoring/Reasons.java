package org.riskbench.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riskbench.decision.Reason;
import org.riskbench.feature.Feature;

/** Turns a scorer's contributions into reasons: one code a column. */
final class Reasons {
  private Reasons() {}

  static List<Reason> of(RiskModel model, double[] features, int most) {
    if (most == 0) {
      return List.of();
    }
    double[] parts = new double[features.length];
    model.scorer().contributions(features, model.reference(), parts);
    Map<String, Double> byColumn = new LinkedHashMap<>();
    List<Feature> named = model.recipe().features();
    for (int i = 0; i < parts.length; i++) {
      byColumn.merge(named.get(i).column(), parts[i], Double::sum);
    }
    List<Reason> reasons = new ArrayList<>();
    byColumn.forEach(
        (column, contribution) -> {
          if (contribution > 0) {
            reasons.add(new Reason(code(column), column, contribution, text(column)));
          }
        });
    reasons.sort(
        Comparator.comparingDouble(Reason::contribution).reversed().thenComparing(Reason::code));
    return List.copyOf(reasons.subList(0, Math.min(most, reasons.size())));
  }

  /** A stable code from a column's name: upper case, everything else an underscore. */
  static String code(String column) {
    return column.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
  }

  private static String text(String column) {
    return "Unusual " + column.replace('_', ' ').replace('-', ' ');
  }
}
