package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.evaluation.DailyAlerts;
import org.riskbench.experiment.AlertsADay;

/** What a team finds among the alerts of a day, as a table for people and as JSON for scripts. */
final class AlertText {
  private AlertText() {}

  /** A line a contender and way to count; nothing where records have no dates. */
  static void print(List<Contender> contenders, Terminal terminal) {
    Map<String, AlertsADay> told = new LinkedHashMap<>();
    contenders.forEach(each -> each.alerts().ifPresent(found -> told.put(each.name(), found)));
    print("learner", told, terminal);
  }

  static void print(AlertsADay alerts, Terminal terminal) {
    print("", Map.of("", alerts), terminal);
  }

  private static void print(String title, Map<String, AlertsADay> told, Terminal terminal) {
    if (told.isEmpty()) {
      return;
    }
    DailyAlerts any = told.values().iterator().next().found();
    terminal.line("");
    terminal.line(
        "A team that looks at the %s riskiest of a day, over %,d days, finds:"
            .formatted(Figures.plain(any.perDay()), any.days()));
    TextTable table =
        new TextTable(title, "alerts for", "precision", "95 % interval", "at most", "recall");
    told.forEach(
        (name, alerts) -> {
          row(table, name, "each record", alerts.found().records());
          alerts
              .found()
              .entities()
              .ifPresent(
                  found -> row(table, "", "each " + alerts.entity().orElse("entity"), found));
        });
    table.print(terminal);
  }

  private static void row(TextTable table, String name, String what, DailyAlerts.Found found) {
    table.row(
        name,
        what,
        Figures.fixed(found.precision()),
        found.interval().map(Figures::interval).orElse("-"),
        Figures.fixed(found.attainable()),
        Figures.fixed(found.recall()));
  }

  static Map<String, Object> json(AlertsADay alerts) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("k", alerts.found().perDay());
    json.put("days", alerts.found().days());
    json.put("records", json(alerts.found().records()));
    json.put("entity", alerts.entity().orElse(null));
    json.put("entities", alerts.found().entities().map(AlertText::json).orElse(null));
    return json;
  }

  private static Map<String, Object> json(DailyAlerts.Found found) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("precision", found.precision());
    json.put("interval", found.interval().map(MetricsJson::of).orElse(null));
    json.put("attainable", found.attainable());
    json.put("recall", found.recall());
    return json;
  }
}
