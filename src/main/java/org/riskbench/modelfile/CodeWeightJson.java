package org.riskbench.modelfile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.riskbench.card.CodeWeight;

/** The part of a model card that tells what matters to the model. */
final class CodeWeightJson {
  private CodeWeightJson() {}

  static Map<String, Object> of(CodeWeight weight) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", weight.code());
    json.put("columns", weight.columns());
    json.put("aucLoss", weight.aucLoss());
    json.put("interval", FiguresJson.of(weight.interval()));
    json.put("ownShare", FiguresJson.nullable(weight.ownShare()));
    return json;
  }

  static CodeWeight read(JsonView view) {
    view.having("code", "columns", "aucLoss", "interval", "ownShare");
    return new CodeWeight(
        view.at("code").text(),
        view.at("columns").texts(),
        view.at("aucLoss").number(),
        FiguresJson.interval(view.at("interval")),
        FiguresJson.optional(view.at("ownShare")));
  }
}
