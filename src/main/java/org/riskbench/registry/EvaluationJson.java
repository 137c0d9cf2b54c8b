package org.riskbench.registry;

import java.util.LinkedHashMap;
import java.util.Map;

/** {@code evaluation.json}: the metrics on the test part; null where one can't be told. */
final class EvaluationJson {
  private EvaluationJson() {}

  static byte[] write(Map<String, Double> metrics) {
    return JsonText.document(
        out -> {
          out.writeObjectFieldStart("metrics");
          for (Map.Entry<String, Double> metric : metrics.entrySet()) {
            if (Double.isFinite(metric.getValue())) {
              out.writeNumberField(metric.getKey(), metric.getValue());
            } else {
              out.writeNullField(metric.getKey());
            }
          }
          out.writeEndObject();
        });
  }

  static Map<String, Double> read(byte[] content) {
    JsonView view = JsonView.parse(Entry.EVALUATION.fileName(), content).having("metrics");
    Map<String, Double> metrics = new LinkedHashMap<>();
    view.at("metrics")
        .fields()
        .forEach((name, value) -> metrics.put(name, value.isNull() ? Double.NaN : value.number()));
    return metrics;
  }
}
