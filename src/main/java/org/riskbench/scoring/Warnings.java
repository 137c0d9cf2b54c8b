package org.riskbench.scoring;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.decision.Warning;
import org.riskbench.feature.Recipe;
import org.riskbench.schema.RecordView;

/** Says what a recipe had to make up for in a record. */
final class Warnings {
  private Warnings() {}

  static List<Warning> of(Recipe recipe, RecordView record) {
    List<Warning> warnings = new ArrayList<>();
    for (int i = 0; i < recipe.transformations().size(); i++) {
      String column = recipe.transformations().get(i).column();
      switch (recipe.look(i, record)) {
        case MISSING ->
            warnings.add(
                new Warning(column, "SCORE-411", "missing, scored by the model's own rule"));
        case UNSEEN ->
            warnings.add(new Warning(column, "SCORE-412", "unseen category, scored as 'other'"));
        case KNOWN -> {}
      }
    }
    return warnings;
  }
}
