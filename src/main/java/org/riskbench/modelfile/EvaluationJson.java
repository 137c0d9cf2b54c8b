package org.riskbench.modelfile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.riskbench.evaluation.ModelAccount;

/**
 * {@code evaluation.json}: the metrics on the test part, null where one can't be told, and what the
 * model tells of its inside where it tells something.
 */
final class EvaluationJson {
  private static final String METRICS = "metrics";

  private EvaluationJson() {}

  static byte[] write(Map<String, Double> metrics, ModelAccount account) {
    return JsonText.document(
        out -> {
          out.writeObjectFieldStart(METRICS);
          for (Map.Entry<String, Double> metric : metrics.entrySet()) {
            if (Double.isFinite(metric.getValue())) {
              out.writeNumberField(metric.getKey(), metric.getValue());
            } else {
              out.writeNullField(metric.getKey());
            }
          }
          out.writeEndObject();
          AccountJson.write(out, account);
        });
  }

  static Map<String, Double> metrics(byte[] content) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (Map.Entry<String, JsonView> metric : view(content).at(METRICS).fields().entrySet()) {
      JsonView value = metric.getValue();
      metrics.put(metric.getKey(), value.isNull() ? Double.NaN : value.number());
    }
    return metrics;
  }

  static ModelAccount account(byte[] content) {
    return AccountJson.read(view(content));
  }

  private static JsonView view(byte[] content) {
    JsonView view = JsonView.parse(Entry.EVALUATION.fileName(), content);
    return view.having(AccountJson.fieldsBeside(METRICS, view));
  }
}
