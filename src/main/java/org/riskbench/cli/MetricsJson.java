package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.evaluation.Interval;
import org.riskbench.evaluation.Metrics;
import org.riskbench.evaluation.Metrics.RecallAtFpr;

/** Figures by the names that scripts rely on. */
final class MetricsJson {
  private MetricsJson() {}

  static Map<String, Object> of(Metrics metrics) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("auc", metrics.auc());
    json.put("averagePrecision", metrics.averagePrecision());
    put(json, "brier", metrics.brier());
    put(json, "logLoss", metrics.logLoss());
    json.put("ks", metrics.ks());
    put(json, "ece", metrics.ece());
    Map<String, Object> recall = new LinkedHashMap<>();
    for (RecallAtFpr point : metrics.recallAtFpr()) {
      recall.put(Double.toString(point.fpr()), point.recall());
    }
    json.put("recallAtFpr", recall);
    put(json, "accuracy", metrics.accuracy());
    json.put("n", metrics.records());
    json.put("frauds", metrics.frauds());
    return json;
  }

  static Map<String, Object> intervals(Evaluation evaluation) {
    Map<String, Object> json = new LinkedHashMap<>();
    evaluation.intervals().forEach((name, interval) -> json.put(name, of(interval)));
    return json;
  }

  static Map<String, Object> of(Interval interval) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("low", interval.low());
    json.put("high", interval.high());
    json.put("method", interval.method());
    return json;
  }

  /** A figure that has no value is null, not absent: scripts ask for it by name. */
  private static void put(Map<String, Object> json, String name, OptionalDouble value) {
    json.put(name, Figures.orNull(value));
  }
}
