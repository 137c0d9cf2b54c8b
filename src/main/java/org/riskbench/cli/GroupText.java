package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.threshold.Outcome;
import org.riskbench.trial.Group;

/** What thresholds do to groups of records. */
final class GroupText {
  private GroupText() {}

  static void print(Terminal terminal, List<Group> groups) {
    terminal.line("");
    TextTable table =
        new TextTable("group", "records", "fraud", "not approved", "of frauds", "of goods", "");
    for (Group group : groups) {
      Outcome outcome = group.outcome();
      table.row(
          group.name(),
          Figures.count(outcome.all().total()),
          Figures.count(outcome.all().fraud()),
          Figures.percent(outcome.alertRate()),
          Figures.percent(outcome.recall()),
          Figures.percent(outcome.falsePositiveRate()),
          group.fewFrauds() || group.fewGoods() ? "few" : "");
    }
    table.print(terminal);
  }

  static Map<String, Object> json(Group group) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("group", group.name());
    json.putAll(RateText.json(group.outcome()));
    json.put("few", group.fewFrauds() || group.fewGoods());
    return json;
  }
}
