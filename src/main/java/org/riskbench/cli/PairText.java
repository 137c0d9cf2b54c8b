package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.riskbench.evaluation.Difference;
import org.riskbench.experiment.PairFigure;
import org.riskbench.experiment.RunPair;
import org.riskbench.experiment.RunPairs;

/** Whether runs really differ, pair by pair, in sentences for people and as JSON for scripts. */
final class PairText {
  private PairText() {}

  /** One pair in full; of several what matters most. */
  static void print(RunPairs pairs, Terminal terminal) {
    boolean single = pairs.pairs().size() == 1;
    for (RunPair pair : pairs.pairs()) {
      terminal.line("");
      if (pair.tooFew()) {
        terminal.line(pair.summary());
      } else {
        (single ? pair.differences().keySet() : RunPair.FOREMOST)
            .forEach(figure -> terminal.line(pair.sentence(figure)));
      }
    }
    if (!single && !pairs.pairs().isEmpty()) {
      terminal.line("");
      terminal.line(
          "%d comparisons were made, and each is held to a stricter mark (Holm)."
              .formatted(pairs.pairs().size()));
    }
  }

  /** The difference of the AUC is the pair's own; those of the other figures are its measures. */
  static Map<String, Object> json(RunPair pair) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("a", pair.a());
    json.put("b", pair.b());
    pair.difference(PairFigure.AUC).ifPresent(auc -> put(json, auc));
    json.put("text", pair.summary());
    json.put("tooFew", pair.tooFew());
    pair.differences().values().stream()
        .findFirst()
        .ifPresent(any -> json.put("independentFrauds", any.effectiveFrauds()));
    Map<String, Object> measures = new LinkedHashMap<>();
    pair.differences()
        .forEach(
            (figure, difference) -> {
              Map<String, Object> measure = new LinkedHashMap<>();
              put(measure, difference);
              measure.put("text", pair.sentence(figure));
              measures.put(figure.key(), measure);
            });
    json.put("measures", measures);
    return json;
  }

  private static void put(Map<String, Object> json, Difference difference) {
    json.put("difference", difference.value());
    json.put("interval", MetricsJson.of(difference.interval()));
    json.put("p", difference.p());
  }
}
