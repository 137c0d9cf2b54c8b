package org.riskbench.registry;

import java.util.List;
import org.riskbench.feature.Derivation;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Transformation;

/** {@code recipe.json}: the input columns, what is derived from them and every fitted step. */
final class RecipeJson {
  private RecipeJson() {}

  static byte[] write(Recipe recipe) {
    return JsonText.document(
        out -> {
          SchemaJson.write(out, "inputs", recipe.inputs());
          if (!recipe.derivations().isEmpty()) {
            out.writeArrayFieldStart("derivations");
            for (Derivation derivation : recipe.derivations()) {
              out.writeStartObject();
              DerivationJson.write(out, derivation);
              out.writeEndObject();
            }
            out.writeEndArray();
          }
          out.writeArrayFieldStart("steps");
          for (Transformation step : recipe.transformations()) {
            out.writeStartObject();
            TransformationJson.write(out, step);
            out.writeEndObject();
          }
          out.writeEndArray();
        });
  }

  static Recipe read(byte[] content) {
    JsonView view = JsonView.parse(Entry.RECIPE.fileName(), content);
    if (!view.has("derivations")) {
      view.having("inputs", "steps");
      return view.make(
          () -> new Recipe(SchemaJson.read(view.at("inputs")), steps(view.at("steps"))));
    }
    view.having("inputs", "derivations", "steps");
    return view.make(
        () ->
            new Recipe(
                SchemaJson.read(view.at("inputs")),
                view.at("derivations").elements().stream().map(DerivationJson::read).toList(),
                steps(view.at("steps"))));
  }

  private static List<Transformation> steps(JsonView steps) {
    return steps.elements().stream().map(TransformationJson::read).toList();
  }
}
