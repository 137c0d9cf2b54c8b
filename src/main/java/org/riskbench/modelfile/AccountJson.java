package org.riskbench.modelfile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskbench.evaluation.Coefficient;
import org.riskbench.evaluation.CoefficientReport;
import org.riskbench.evaluation.ModelAccount;
import org.riskbench.evaluation.ScorecardReport;

/** What a model tells of its inside; parts that it has none of are not written. */
final class AccountJson {
  private static final String COEFFICIENTS = "coefficients";
  private static final String SCORECARD = "scorecard";

  private AccountJson() {}

  static void write(JsonGenerator out, ModelAccount account) throws IOException {
    if (account.coefficients().isPresent()) {
      write(out, account.coefficients().get());
    }
    if (account.scorecard().isPresent()) {
      write(out, account.scorecard().get());
    }
  }

  /** The fields that a document has of those it may have. */
  static String[] fieldsBeside(String field, JsonView view) {
    List<String> fields = new ArrayList<>(List.of(field));
    for (String account : List.of(COEFFICIENTS, SCORECARD)) {
      if (view.has(account)) {
        fields.add(account);
      }
    }
    return fields.toArray(new String[0]);
  }

  static ModelAccount read(JsonView view) {
    return new ModelAccount(
        view.has(COEFFICIENTS)
            ? Optional.of(coefficients(view.at(COEFFICIENTS)))
            : Optional.empty(),
        view.has(SCORECARD) ? Optional.of(scorecard(view.at(SCORECARD))) : Optional.empty());
  }

  private static void write(JsonGenerator out, CoefficientReport report) throws IOException {
    out.writeObjectFieldStart(COEFFICIENTS);
    out.writeNumberField("penalty", report.penalty());
    out.writeArrayFieldStart("weights");
    for (Coefficient weight : report.weights()) {
      out.writeStartObject();
      out.writeStringField("feature", weight.feature());
      out.writeStringField("unit", weight.unit());
      out.writeNumberField("weight", weight.weight());
      if (weight.standardError().isPresent()) {
        out.writeNumberField("standardError", weight.standardError().getAsDouble());
      } else {
        out.writeNullField("standardError");
      }
      out.writeBooleanField("informed", weight.isInformed());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static CoefficientReport coefficients(JsonView view) {
    view.having("penalty", "weights");
    List<Coefficient> weights = new ArrayList<>();
    for (JsonView weight : view.at("weights").elements()) {
      weight.having("feature", "unit", "weight", "standardError", "informed");
      JsonView error = weight.at("standardError");
      weights.add(
          weight.make(
              () ->
                  new Coefficient(
                      weight.at("feature").text(),
                      weight.at("unit").text(),
                      weight.at("weight").number(),
                      error.isNull() ? OptionalDouble.empty() : OptionalDouble.of(error.number()),
                      weight.at("informed").flag())));
    }
    return new CoefficientReport(view.at("penalty").number(), weights);
  }

  private static void write(JsonGenerator out, ScorecardReport report) throws IOException {
    out.writeObjectFieldStart(SCORECARD);
    out.writeNumberField("baseScore", report.baseScore());
    out.writeNumberField("baseOdds", report.baseOdds());
    out.writeNumberField("pointsToDouble", report.pointsToDouble());
    out.writeNumberField("basePoints", report.basePoints());
    out.writeArrayFieldStart("columns");
    for (ScorecardReport.Column column : report.columns()) {
      out.writeStartObject();
      out.writeStringField("column", column.name());
      out.writeNumberField("weight", column.weight());
      out.writeArrayFieldStart("bins");
      for (ScorecardReport.Bin bin : column.bins()) {
        out.writeStartObject();
        out.writeStringField("values", bin.values());
        out.writeNumberField("rows", bin.rows());
        out.writeNumberField("fraudRate", bin.fraudRate());
        out.writeNumberField("evidence", bin.evidence());
        out.writeNumberField("points", bin.points());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static ScorecardReport scorecard(JsonView view) {
    view.having("baseScore", "baseOdds", "pointsToDouble", "basePoints", "columns");
    return new ScorecardReport(
        view.at("baseScore").number(),
        view.at("baseOdds").number(),
        view.at("pointsToDouble").number(),
        view.at("basePoints").number(),
        view.at("columns").elements().stream().map(AccountJson::column).toList());
  }

  private static ScorecardReport.Column column(JsonView view) {
    view.having("column", "weight", "bins");
    return new ScorecardReport.Column(
        view.at("column").text(),
        view.at("weight").number(),
        view.at("bins").elements().stream().map(AccountJson::bin).toList());
  }

  private static ScorecardReport.Bin bin(JsonView view) {
    view.having("values", "rows", "fraudRate", "evidence", "points");
    return new ScorecardReport.Bin(
        view.at("values").text(),
        view.at("rows").whole(),
        view.at("fraudRate").number(),
        view.at("evidence").number(),
        view.at("points").number());
  }
}
