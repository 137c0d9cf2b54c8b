package org.riskbench.modelfile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.card.CalibrationSummary;
import org.riskbench.card.CardCurve;
import org.riskbench.card.TestOutcome;
import org.riskbench.evaluation.Reliability;

/** The part of a model card that tells how good the model is. */
final class CardTestJson {
  private CardTestJson() {}

  static Map<String, Object> of(TestOutcome test) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("records", test.records());
    json.put("frauds", test.frauds());
    json.put("independentFrauds", FiguresJson.nullable(test.independentFrauds()));
    json.put("intervals", FiguresJson.intervals(test.intervals()));
    json.put("curves", test.curves().stream().map(CardTestJson::of).toList());
    json.put("calibration", test.calibration().map(CardTestJson::of).orElse(null));
    return json;
  }

  static TestOutcome read(JsonView view) {
    view.having("records", "frauds", "independentFrauds", "intervals", "curves", "calibration");
    JsonView calibration = view.at("calibration");
    return new TestOutcome(
        view.at("records").wholeLong(),
        view.at("frauds").wholeLong(),
        FiguresJson.optional(view.at("independentFrauds")),
        FiguresJson.readIntervals(view.at("intervals")),
        view.at("curves").elements().stream().map(CardTestJson::curve).toList(),
        calibration.isNull() ? Optional.empty() : Optional.of(calibration(calibration)));
  }

  private static Map<String, Object> of(CardCurve curve) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", curve.name());
    json.put("x", numbers(curve.x()));
    json.put("y", numbers(curve.y()));
    return json;
  }

  private static List<Double> numbers(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static CardCurve curve(JsonView view) {
    view.having("name", "x", "y");
    return view.make(
        () ->
            new CardCurve(view.at("name").text(), view.at("x").numbers(), view.at("y").numbers()));
  }

  private static Map<String, Object> of(CalibrationSummary calibration) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("method", calibration.method());
    json.put("before", of(calibration.before()));
    json.put("after", of(calibration.after()));
    json.put("top", of(calibration.top()));
    json.put("bins", calibration.bins().stream().map(CardTestJson::of).toList());
    return json;
  }

  private static CalibrationSummary calibration(JsonView view) {
    view.having("method", "before", "after", "top", "bins");
    return new CalibrationSummary(
        view.at("method").text(),
        line(view.at("before")),
        line(view.at("after")),
        reliability(view.at("top")),
        view.at("bins").elements().stream().map(CardTestJson::reliability).toList());
  }

  private static Map<String, Object> of(CalibrationSummary.Line line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("slope", FiguresJson.nullable(line.slope()));
    json.put("intercept", FiguresJson.nullable(line.intercept()));
    json.put("ece", line.ece());
    return json;
  }

  private static CalibrationSummary.Line line(JsonView view) {
    view.having("slope", "intercept", "ece");
    return new CalibrationSummary.Line(
        FiguresJson.optional(view.at("slope")),
        FiguresJson.optional(view.at("intercept")),
        view.at("ece").number());
  }

  private static Map<String, Object> of(Reliability bin) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("share", bin.share());
    json.put("records", bin.records());
    json.put("frauds", bin.frauds());
    json.put("predicted", bin.predicted());
    json.put("observed", bin.observed());
    json.put("interval", FiguresJson.of(bin.interval()));
    return json;
  }

  private static Reliability reliability(JsonView view) {
    view.having("share", "records", "frauds", "predicted", "observed", "interval");
    return new Reliability(
        view.at("share").number(),
        view.at("records").wholeLong(),
        view.at("frauds").wholeLong(),
        view.at("predicted").number(),
        view.at("observed").number(),
        FiguresJson.interval(view.at("interval")));
  }
}
