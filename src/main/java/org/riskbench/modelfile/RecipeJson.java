package org.riskbench.modelfile;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.feature.Derivation;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Transformation;
import org.riskbench.velocity.VelocityPlan;

/**
 * {@code recipe.json}: the input columns, what is derived from them, what is counted of earlier
 * records, and every fitted step.
 */
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
          if (!recipe.velocity().isEmpty()) {
            VelocityJson.write(out, "velocity", recipe.velocity());
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

  /** Parts that a recipe has none of are not written. */
  static Recipe read(byte[] content) {
    JsonView view = JsonView.parse(Entry.RECIPE.fileName(), content);
    boolean derives = view.has("derivations");
    boolean counts = view.has("velocity");
    List<String> fields = new ArrayList<>(List.of("inputs", "steps"));
    if (derives) {
      fields.add("derivations");
    }
    if (counts) {
      fields.add("velocity");
    }
    view.having(fields.toArray(new String[0]));
    return view.make(
        () ->
            new Recipe(
                SchemaJson.read(view.at("inputs")),
                derives ? derivations(view.at("derivations")) : List.of(),
                counts ? VelocityJson.read(view.at("velocity")) : VelocityPlan.NONE,
                steps(view.at("steps"))));
  }

  private static List<Derivation> derivations(JsonView derivations) {
    List<Derivation> read = new ArrayList<>();
    for (JsonView derivation : derivations.elements()) {
      read.add(DerivationJson.read(derivation));
    }
    return read;
  }

  private static List<Transformation> steps(JsonView steps) {
    List<Transformation> read = new ArrayList<>();
    for (JsonView step : steps.elements()) {
      read.add(TransformationJson.read(step));
    }
    return read;
  }
}
