package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.riskbench.threshold.Workload;
import org.riskbench.trial.Staffing;

/**
 * What a review team of each size is worth, for people and for scripts.
 *
 * @param bound whether there is a team now
 * @param currency ISO 4217 code, or empty
 */
record StaffingText(Staffing staffing, boolean bound, String currency) {

  void print(Terminal terminal) {
    terminal.line("");
    TextTable table =
        new TextTable("reviewers", "cases a day", "saved a month", "days with too many");
    for (Staffing.Step step : staffing.curve()) {
      table.row(
          Figures.plain(staffing.reviewers(step)),
          Figures.plain(step.perDay()),
          money(step.judged()),
          "%.1f %%".formatted(100 * step.load().exceedance()));
    }
    table.print(terminal);
    if (bound) {
      terminal.line(
          "One more reviewer brings %s a month beside what the reviews cost (%s where it was found)."
              .formatted(money(staffing.gain()), money(staffing.gainFound())));
    }
    terminal.line(
        "%d reviewers can carry the thresholds that cost least of all; more change nothing."
            .formatted(staffing.enough()));
  }

  private String money(double amount) {
    String number = String.format(Locale.ROOT, "%,.0f", Math.rint(amount) + 0.0);
    return currency.isEmpty() ? number : number + " " + currency;
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("casesPerReviewer", staffing.perReviewer());
    json.put("enough", staffing.enough());
    json.put("now", bound ? json(staffing.now()) : null);
    json.put("oneMore", bound ? json(staffing.oneMore()) : null);
    json.put("curve", staffing.curve().stream().map(this::json).toList());
    return json;
  }

  private Map<String, Object> json(Staffing.Step step) {
    Workload load = step.load();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("reviewers", staffing.reviewers(step));
    json.put("perDay", step.perDay());
    json.put("review", step.cut().review());
    json.put("decline", step.cut().decline());
    json.put("savedFound", step.found());
    json.put("saved", step.judged());
    json.put("exceedance", load.exceedance());
    json.put("backlog", load.backlog());
    json.put("oldest", load.oldest());
    json.put("overflowed", load.overflowed());
    return json;
  }
}
