package org.riskbench.modelfile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.riskbench.evaluation.Interval;

/** Figures and intervals by name, as the documents of a model file hold them. */
final class FiguresJson {
  private FiguresJson() {}

  /** Finite figures; the others are left out, as JSON has no word for them. */
  static Map<String, Object> of(Map<String, Double> figures) {
    Map<String, Object> json = new LinkedHashMap<>();
    figures.forEach(
        (name, value) -> {
          if (Double.isFinite(value)) {
            json.put(name, value);
          }
        });
    return json;
  }

  static Map<String, Double> read(JsonView view) {
    Map<String, Double> figures = new LinkedHashMap<>();
    view.fields().forEach((name, value) -> figures.put(name, value.number()));
    return figures;
  }

  static Map<String, Object> intervals(Map<String, Interval> intervals) {
    Map<String, Object> json = new LinkedHashMap<>();
    intervals.forEach(
        (name, interval) -> {
          if (Double.isFinite(interval.width())) {
            json.put(name, of(interval));
          }
        });
    return json;
  }

  static Map<String, Interval> readIntervals(JsonView view) {
    Map<String, Interval> intervals = new LinkedHashMap<>();
    view.fields().forEach((name, value) -> intervals.put(name, interval(value)));
    return intervals;
  }

  static Map<String, Object> of(Interval interval) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("low", interval.low());
    json.put("high", interval.high());
    json.put("method", interval.method());
    return json;
  }

  static Interval interval(JsonView view) {
    view.having("low", "high", "method");
    return view.make(
        () ->
            new Interval(
                view.at("low").number(), view.at("high").number(), view.at("method").text()));
  }

  static OptionalDouble optional(JsonView view) {
    return view.isNull() ? OptionalDouble.empty() : OptionalDouble.of(view.number());
  }

  static @Nullable Double nullable(OptionalDouble figure) {
    return figure.isPresent() ? (Double) figure.getAsDouble() : null;
  }
}
