package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.experiment.RunFacts;
import org.riskbench.modelfile.SealedModel;

/**
 * Why two models are not the same, for people and scripts.
 *
 * @param a name of the first model
 * @param b name of the second one
 */
record ModelDifference(String a, String b, List<RunFacts.Difference> lines) {
  static ModelDifference of(SealedModel left, SealedModel right) {
    return new ModelDifference(
        left.id().toString(), right.id().toString(), RunFacts.of(left).against(RunFacts.of(right)));
  }

  void print(Terminal terminal) {
    if (lines.isEmpty()) {
      terminal.line("Plan, data and program are the same.");
      return;
    }
    TextTable table = new TextTable("what", a, b);
    for (RunFacts.Difference line : lines) {
      table.row(line.what(), shown(line.left()), shown(line.right()));
    }
    table.print(terminal);
  }

  private static String shown(String text) {
    return text.isEmpty() ? "-" : text;
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("a", a);
    json.put("b", b);
    json.put("differences", lines.stream().map(ModelDifference::json).toList());
    return json;
  }

  private static Map<String, Object> json(RunFacts.Difference line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("what", line.what());
    json.put("a", line.left());
    json.put("b", line.right());
    return json;
  }
}
