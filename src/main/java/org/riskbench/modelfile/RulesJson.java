package org.riskbench.modelfile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.riskbench.feature.Recipe;
import org.riskbench.rule.HardRules;
import org.riskbench.rule.RuleLines;
import org.riskbench.rule.RuleTable;
import org.riskbench.schema.Column;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.RiskModel;
import org.riskbench.velocity.VelocityPlan;

/**
 * The hard rules in {@code policy.json}: their lines as people write them, the columns that they
 * alone read, and what is told of the past if they ask for more than the model does. Of lists there
 * is the name alone.
 */
final class RulesJson {
  private static final String TABLE = "table";
  private static final String COLUMNS = "columns";
  private static final String VELOCITY = "velocity";

  private RulesJson() {}

  static void write(JsonGenerator out, String field, RiskModel model) throws IOException {
    HardRules rules = model.rules();
    out.writeObjectFieldStart(field);
    JsonText.texts(out, TABLE, RuleLines.lines(rules.table()));
    SchemaJson.write(out, COLUMNS, new Schema(rules.extra(model.recipe().inputs())));
    if (!rules.velocity().equals(model.recipe().velocity())) {
      VelocityJson.write(out, VELOCITY, rules.velocity());
    }
    out.writeEndObject();
  }

  static HardRules read(JsonView view, Recipe recipe) {
    boolean counts = view.has(VELOCITY);
    List<String> fields = new ArrayList<>(List.of(TABLE, COLUMNS));
    if (counts) {
      fields.add(VELOCITY);
    }
    view.having(fields.toArray(String[]::new));
    JsonView lines = view.at(TABLE);
    RuleTable table = lines.make(() -> RuleLines.parse(String.join("\n", lines.texts())));
    VelocityPlan velocity = counts ? VelocityJson.read(view.at(VELOCITY)) : recipe.velocity();
    return view.make(
        () -> new HardRules(table, inputs(recipe, SchemaJson.read(view.at(COLUMNS))), velocity));
  }

  private static Schema inputs(Recipe recipe, Schema extra) {
    List<Column> columns =
        Stream.concat(recipe.inputs().columns().stream(), extra.columns().stream()).toList();
    return new Schema(columns);
  }
}
