package org.riskbench.registry;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.riskbench.feature.Calendar;
import org.riskbench.feature.OneHot;
import org.riskbench.feature.Standardise;
import org.riskbench.feature.Transformation;

/** A fitted step as an object; every type is written and read here and nowhere else. */
final class TransformationJson {
  private static final String KIND = "step";
  private static final String COLUMN = "column";

  private TransformationJson() {}

  static void write(JsonGenerator out, Transformation step) throws IOException {
    if (step instanceof Standardise standardise) {
      out.writeStringField(KIND, "standardise");
      out.writeStringField(COLUMN, standardise.column());
      out.writeNumberField("fill", standardise.fill());
      out.writeNumberField("mean", standardise.mean());
      out.writeNumberField("scale", standardise.scale());
      out.writeNumberField("limit", standardise.limit());
      out.writeBooleanField("missingIndicator", standardise.missingIndicator());
    } else if (step instanceof OneHot oneHot) {
      out.writeStringField(KIND, "one-hot");
      out.writeStringField(COLUMN, oneHot.column());
      JsonText.texts(out, "levels", oneHot.levels().names());
    } else if (step instanceof Calendar calendar) {
      out.writeStringField(KIND, "calendar");
      out.writeStringField(COLUMN, calendar.column());
    } else {
      throw new IllegalStateException("no JSON for " + step.getClass().getSimpleName());
    }
  }

  static Transformation read(JsonView view) {
    return switch (view.at(KIND).text()) {
      case "standardise" -> standardise(view);
      case "one-hot" -> oneHot(view.having(KIND, COLUMN, "levels"));
      case "calendar" -> new Calendar(view.having(KIND, COLUMN).at(COLUMN).text());
      default -> throw view.at(KIND).refuse("is a step this program does not know");
    };
  }

  private static OneHot oneHot(JsonView view) {
    return view.make(() -> new OneHot(view.at(COLUMN).text(), view.at("levels").texts()));
  }

  private static Standardise standardise(JsonView view) {
    view.having(KIND, COLUMN, "fill", "mean", "scale", "limit", "missingIndicator");
    return view.make(
        () ->
            new Standardise(
                view.at(COLUMN).text(),
                view.at("fill").number(),
                view.at("mean").number(),
                view.at("scale").number(),
                view.at("limit").number(),
                view.at("missingIndicator").flag()));
  }
}
