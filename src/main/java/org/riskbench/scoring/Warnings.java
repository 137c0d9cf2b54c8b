package org.riskbench.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.decision.Warning;
import org.riskbench.feature.Origin;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Sight;
import org.riskbench.rule.Answer;
import org.riskbench.rule.RuleRun;
import org.riskbench.rule.RuleTable;
import org.riskbench.schema.RecordView;
import org.riskbench.schema.Schema;

/** Says what a recipe had to make up for in a record: one warning a column and reason. */
final class Warnings {
  private static final String PLAIN = "%s";

  private Warnings() {}

  /**
   * The warnings of a record.
   *
   * @param sights what each of the recipe's steps saw
   */
  static List<Warning> of(Recipe recipe, List<Sight> sights, RecordView record) {
    Map<String, Warning> warnings = new LinkedHashMap<>();
    for (String key : keys(recipe)) {
      if (isMissing(recipe.inputs(), key, record)) {
        Warning warning =
            new Warning(key, "SCORE-411", "missing, so nothing is known of earlier records by it");
        warnings.put(warning.field() + ' ' + warning.code(), warning);
      }
    }
    addColumns(recipe, sights, warnings);
    return List.copyOf(warnings.values());
  }

  /**
   * The same but for keys that are missing.
   *
   * @param sights what each of the recipe's steps saw
   */
  static List<Warning> ofColumns(Recipe recipe, List<Sight> sights) {
    Map<String, Warning> warnings = new LinkedHashMap<>();
    addColumns(recipe, sights, warnings);
    return List.copyOf(warnings.values());
  }

  private static void addColumns(Recipe recipe, List<Sight> sights, Map<String, Warning> warnings) {
    for (int i = 0; i < sights.size(); i++) {
      Origin origin = recipe.origin(i);
      // That nothing came before is no fault of the record.
      boolean ofPast = recipe.slot(i) >= recipe.firstVelocitySlot();
      if (sights.get(i) != Sight.KNOWN && !ofPast) {
        Warning warning = warning(origin, sights.get(i));
        warnings.putIfAbsent(warning.field() + ' ' + warning.code(), warning);
      }
    }
  }

  /** Rules that could not be told of the record last asked about. */
  static List<Warning> ofRules(RuleTable table, RuleRun run) {
    List<Warning> warnings = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      if (run.answer(i) == Answer.UNKNOWN) {
        String field = table.rules().get(i).conditions().get(0).subject().name();
        warnings.add(
            new Warning(
                field,
                "SCORE-418",
                "a list or the score that the rule %s asks is not at hand, so it was treated with care"
                    .formatted(table.rules().get(i).name())));
      }
    }
    return warnings;
  }

  private static List<String> keys(Recipe recipe) {
    return recipe.velocity().features().stream()
        .flatMap(feature -> feature.entity().stream())
        .distinct()
        .toList();
  }

  private static boolean isMissing(Schema inputs, String column, RecordView record) {
    int slot = inputs.require(column);
    return inputs.column(slot).kind().isNumeric()
        ? Double.isNaN(record.number(slot))
        : record.text(slot).isEmpty();
  }

  private static Warning warning(Origin origin, Sight sight) {
    String what =
        origin.phrase().equals(PLAIN)
            ? ""
            : Wording.phrase(origin.phrase(), origin.columns()) + " is ";
    if (sight == Sight.MISSING) {
      return new Warning(
          origin.column(), "SCORE-411", what + "missing, scored by the model's own rule");
    }
    String unseen = what.isEmpty() ? "unseen category" : "of an unseen kind";
    return new Warning(origin.column(), "SCORE-412", what + unseen + ", scored as 'other'");
  }
}
