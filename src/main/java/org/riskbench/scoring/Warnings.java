package org.riskbench.scoring;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.decision.Warning;
import org.riskbench.feature.Origin;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.RecipeEncoder;
import org.riskbench.feature.Sight;
import org.riskbench.rule.Answer;
import org.riskbench.rule.RuleRun;
import org.riskbench.rule.RuleTable;
import org.riskbench.schema.Column;
import org.riskbench.schema.RecordView;

/**
 * Says what a recipe had to make up for in a record: one warning a column and reason. Immutable and
 * thread-safe.
 */
final class Warnings {
  private static final String PLAIN = "%s";

  private final Recipe recipe;
  private final int steps;

  /** Of those that the past is told by. */
  private final List<Column> keys;

  Warnings(Recipe recipe) {
    this.recipe = recipe;
    this.steps = recipe.transformations().size();
    this.keys =
        recipe.velocity().features().stream()
            .flatMap(feature -> feature.entity().stream())
            .distinct()
            .map(key -> recipe.inputs().column(recipe.inputs().require(key)))
            .toList();
  }

  /**
   * The warnings of a record.
   *
   * @param seen has encoded it last
   */
  List<Warning> of(RecipeEncoder seen, RecordView record) {
    List<Warning> warnings = new ArrayList<>(0);
    for (Column key : keys) {
      if (isMissing(key, record)) {
        warnings.add(
            new Warning(
                key.name(), "SCORE-411", "missing, so nothing is known of earlier records by it"));
      }
    }
    addColumns(seen, warnings);
    return List.copyOf(warnings);
  }

  /**
   * The same but for keys that are missing.
   *
   * @param seen has encoded the record last
   */
  List<Warning> ofColumns(RecipeEncoder seen) {
    List<Warning> warnings = new ArrayList<>(0);
    addColumns(seen, warnings);
    return List.copyOf(warnings);
  }

  private void addColumns(RecipeEncoder seen, List<Warning> warnings) {
    for (int step = 0; step < steps; step++) {
      Sight sight = seen.look(step);
      // That nothing came before is no fault of the record.
      if (sight != Sight.KNOWN && recipe.slot(step) < recipe.firstVelocitySlot()) {
        add(warning(recipe.origin(step), sight), warnings);
      }
    }
  }

  private static void add(Warning warning, List<Warning> warnings) {
    for (Warning before : warnings) {
      if (before.field().equals(warning.field()) && before.code().equals(warning.code())) {
        return;
      }
    }
    warnings.add(warning);
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

  private boolean isMissing(Column column, RecordView record) {
    int slot = recipe.inputs().require(column.name());
    return column.kind().isNumeric()
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
