package org.riskbench.registry;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Transformation;

/** {@code recipe.json}: the input columns and every fitted step. */
final class RecipeJson {
  private RecipeJson() {}

  static byte[] write(Recipe recipe) {
    return JsonText.document(
        out -> {
          SchemaJson.write(out, "inputs", recipe.inputs());
          out.writeArrayFieldStart("steps");
          for (Transformation step : recipe.transformations()) {
            out.writeStartObject();
            write(out, step);
            out.writeEndObject();
          }
          out.writeEndArray();
        });
  }

  private static void write(JsonGenerator out, Transformation step) throws IOException {
    if (step instanceof Transformation.Standardise standardise) {
      out.writeStringField("step", "standardise");
      out.writeStringField("column", standardise.column());
      out.writeNumberField("fill", standardise.fill());
      out.writeNumberField("mean", standardise.mean());
      out.writeNumberField("scale", standardise.scale());
      out.writeNumberField("limit", standardise.limit());
      out.writeBooleanField("missingIndicator", standardise.missingIndicator());
    } else if (step instanceof Transformation.OneHot oneHot) {
      out.writeStringField("step", "one-hot");
      out.writeStringField("column", oneHot.column());
      JsonText.texts(out, "levels", oneHot.levels());
    } else if (step instanceof Transformation.Calendar calendar) {
      out.writeStringField("step", "calendar");
      out.writeStringField("column", calendar.column());
    }
  }

  static Recipe read(byte[] content) {
    JsonView view = JsonView.parse(Entry.RECIPE.fileName(), content).having("inputs", "steps");
    return view.make(
        () ->
            new Recipe(
                SchemaJson.read(view.at("inputs")),
                view.at("steps").elements().stream().map(RecipeJson::step).toList()));
  }

  private static Transformation step(JsonView view) {
    return switch (view.at("step").text()) {
      case "standardise" -> standardise(view);
      case "one-hot" ->
          new Transformation.OneHot(
              view.having("step", "column", "levels").at("column").text(),
              view.at("levels").texts());
      case "calendar" ->
          new Transformation.Calendar(view.having("step", "column").at("column").text());
      default -> throw view.at("step").refuse("is a step this program does not know");
    };
  }

  private static Transformation standardise(JsonView view) {
    view.having("step", "column", "fill", "mean", "scale", "limit", "missingIndicator");
    return view.make(
        () ->
            new Transformation.Standardise(
                view.at("column").text(),
                view.at("fill").number(),
                view.at("mean").number(),
                view.at("scale").number(),
                view.at("limit").number(),
                view.at("missingIndicator").flag()));
  }
}
