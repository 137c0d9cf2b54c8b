package org.riskbench.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.decision.Warning;
import org.riskbench.feature.Origin;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Sight;

/** Says what a recipe had to make up for in a record: one warning a column and reason. */
final class Warnings {
  private static final String PLAIN = "%s";

  private Warnings() {}

  /**
   * The warnings of a record.
   *
   * @param sights what each of the recipe's steps saw
   */
  static List<Warning> of(Recipe recipe, List<Sight> sights) {
    Map<String, Warning> warnings = new LinkedHashMap<>();
    for (int i = 0; i < sights.size(); i++) {
      Origin origin = recipe.origin(i);
      if (sights.get(i) != Sight.KNOWN) {
        Warning warning = warning(origin, sights.get(i));
        warnings.putIfAbsent(warning.field() + ' ' + warning.code(), warning);
      }
    }
    return List.copyOf(warnings.values());
  }

  private static Warning warning(Origin origin, Sight sight) {
    boolean plain = origin.phrase().equals(PLAIN);
    String what = plain ? "" : Wording.phrase(origin.phrase(), origin.columns()) + " is ";
    return sight == Sight.MISSING
        ? new Warning(
            origin.column(), "SCORE-411", what + "missing, scored by the model's own rule")
        : new Warning(origin.column(), "SCORE-412", what + "unseen category, scored as 'other'");
  }
}
