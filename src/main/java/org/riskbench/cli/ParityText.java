package org.riskbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.trial.Parity;

/** How alike the groups of a sensitive column are treated. */
final class ParityText {
  private ParityText() {}

  static void print(Terminal terminal, Parity parity) {
    terminal.line("");
    TextTable table =
        new TextTable(
            parity.column() + " against " + parity.reference(),
            "approval ratio",
            "not declined ratio",
            "FPR ratio",
            "miss ratio",
            "");
    for (Parity.Ratios ratios : parity.ratios()) {
      table.row(
          ratios.group().name(),
          Figures.fixed(ratios.alerts()),
          Figures.fixed(ratios.declines()),
          Figures.fixed(ratios.falsePositives()),
          Figures.fixed(ratios.missed()),
          ratios.few() ? "few" : ratios.isAdverse() ? "under 0.80" : "");
    }
    table.print(terminal);
  }

  static Map<String, Object> json(Parity parity) {
    List<Map<String, Object>> groups = new ArrayList<>();
    for (Parity.Ratios ratios : parity.ratios()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("group", ratios.group().name());
      each.put("approvalRatio", Figures.orNull(ratios.alerts()));
      each.put("notDeclinedRatio", Figures.orNull(ratios.declines()));
      each.put("falsePositiveRateRatio", Figures.orNull(ratios.falsePositives()));
      each.put("missRatio", Figures.orNull(ratios.missed()));
      each.put("few", ratios.few());
      each.put("adverse", ratios.isAdverse());
      groups.add(each);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("column", parity.column());
    json.put("reference", parity.reference());
    json.put("groups", groups);
    return json;
  }
}
