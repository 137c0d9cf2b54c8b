package org.riskbench.modelfile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.riskbench.feature.AsIs;
import org.riskbench.feature.Calendar;
import org.riskbench.feature.Cuts;
import org.riskbench.feature.Hashed;
import org.riskbench.feature.Levels;
import org.riskbench.feature.LogScale;
import org.riskbench.feature.OneHot;
import org.riskbench.feature.Ordinal;
import org.riskbench.feature.QuantileBins;
import org.riskbench.feature.Standardise;
import org.riskbench.feature.TargetRate;
import org.riskbench.feature.Transformation;
import org.riskbench.feature.WeightOfEvidence;
import org.riskbench.feature.Weights;

/** A fitted step as an object; every type is written and read here and nowhere else. */
final class TransformationJson {
  private static final String KIND = "step";
  private static final String COLUMN = "column";

  private TransformationJson() {}

  static void write(JsonGenerator out, Transformation step) throws IOException {
    if (step instanceof Standardise standardise) {
      out.writeStringField(KIND, "standardise");
      standardise(out, standardise);
    } else if (step instanceof Calendar calendar) {
      out.writeStringField(KIND, "calendar");
      out.writeStringField(COLUMN, calendar.column());
    } else if (step instanceof AsIs asIs) {
      out.writeStringField(KIND, "as-is");
      out.writeStringField(COLUMN, asIs.column());
      if (Double.isNaN(asIs.fill())) {
        out.writeNullField("fill");
      } else {
        out.writeNumberField("fill", asIs.fill());
      }
      out.writeNumberField("low", asIs.low());
      out.writeNumberField("high", asIs.high());
    } else if (step instanceof LogScale log) {
      out.writeStringField(KIND, "log");
      standardise(out, log.by());
    } else if (step instanceof QuantileBins bins) {
      out.writeStringField(KIND, "quantile-bins");
      out.writeStringField(COLUMN, bins.column());
      JsonText.numbers(out, "cuts", bins.cuts().values());
      out.writeNumberField("missing", bins.missing());
    } else if (step instanceof WeightOfEvidence evidence) {
      out.writeStringField(KIND, "weight-of-evidence");
      out.writeStringField(COLUMN, evidence.column());
      JsonText.numbers(out, "cuts", evidence.cuts().values());
      JsonText.numbers(out, "evidence", evidence.evidence().values());
    } else {
      writeCategory(out, step);
    }
  }

  private static void standardise(JsonGenerator out, Standardise step) throws IOException {
    out.writeStringField(COLUMN, step.column());
    out.writeNumberField("fill", step.fill());
    out.writeNumberField("mean", step.mean());
    out.writeNumberField("scale", step.scale());
    out.writeNumberField("limit", step.limit());
    out.writeBooleanField("missingIndicator", step.missingIndicator());
  }

  private static void writeCategory(JsonGenerator out, Transformation step) throws IOException {
    if (step instanceof OneHot oneHot) {
      out.writeStringField(KIND, "one-hot");
      out.writeStringField(COLUMN, oneHot.column());
      JsonText.texts(out, "levels", oneHot.levels().names());
    } else if (step instanceof TargetRate rate) {
      out.writeStringField(KIND, "target-rate");
      out.writeStringField(COLUMN, rate.column());
      JsonText.texts(out, "levels", rate.levels().names());
      JsonText.numbers(out, "evidence", rate.evidence().values());
    } else if (step instanceof Ordinal ordinal) {
      out.writeStringField(KIND, "ordinal");
      out.writeStringField(COLUMN, ordinal.column());
      JsonText.texts(out, "levels", ordinal.levels().names());
    } else if (step instanceof Hashed hashed) {
      out.writeStringField(KIND, "hashed");
      out.writeStringField(COLUMN, hashed.column());
      out.writeNumberField("buckets", hashed.buckets());
    } else {
      throw new IllegalStateException("no JSON for " + step.getClass().getSimpleName());
    }
  }

  static Transformation read(JsonView view) {
    return switch (view.at(KIND).text()) {
      case "as-is" -> asIs(view.having(KIND, COLUMN, "fill", "low", "high"));
      case "standardise" -> standardise(view);
      case "log" -> new LogScale(standardise(view));
      case "quantile-bins" -> bins(view.having(KIND, COLUMN, "cuts", "missing"));
      case "weight-of-evidence" -> evidence(view.having(KIND, COLUMN, "cuts", "evidence"));
      case "one-hot" -> oneHot(view.having(KIND, COLUMN, "levels"));
      case "target-rate" -> rate(view.having(KIND, COLUMN, "levels", "evidence"));
      case "ordinal" -> ordinal(view.having(KIND, COLUMN, "levels"));
      case "hashed" -> hashed(view.having(KIND, COLUMN, "buckets"));
      case "calendar" -> new Calendar(view.having(KIND, COLUMN).at(COLUMN).text());
      default -> throw view.at(KIND).refuse("is a step this program does not know");
    };
  }

  private static AsIs asIs(JsonView view) {
    double fill = view.at("fill").isNull() ? Double.NaN : view.at("fill").number();
    return view.make(
        () ->
            new AsIs(
                view.at(COLUMN).text(), fill, view.at("low").number(), view.at("high").number()));
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

  private static QuantileBins bins(JsonView view) {
    return view.make(
        () ->
            new QuantileBins(
                view.at(COLUMN).text(),
                new Cuts(view.at("cuts").numbers()),
                view.at("missing").whole()));
  }

  private static WeightOfEvidence evidence(JsonView view) {
    return view.make(
        () ->
            new WeightOfEvidence(
                view.at(COLUMN).text(),
                new Cuts(view.at("cuts").numbers()),
                new Weights(view.at("evidence").numbers())));
  }

  private static OneHot oneHot(JsonView view) {
    return view.make(() -> new OneHot(view.at(COLUMN).text(), view.at("levels").texts()));
  }

  private static TargetRate rate(JsonView view) {
    return view.make(
        () ->
            new TargetRate(
                view.at(COLUMN).text(),
                new Levels(view.at("levels").texts()),
                new Weights(view.at("evidence").numbers())));
  }

  private static Ordinal ordinal(JsonView view) {
    return view.make(
        () -> new Ordinal(view.at(COLUMN).text(), new Levels(view.at("levels").texts())));
  }

  private static Hashed hashed(JsonView view) {
    return view.make(() -> new Hashed(view.at(COLUMN).text(), view.at("buckets").whole()));
  }
}
