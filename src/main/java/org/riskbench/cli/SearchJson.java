package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.riskbench.experiment.PortfolioReport;
import org.riskbench.tuning.SearchReport;
import org.riskbench.tuning.Trial;

/** Searches as scripts read them. */
final class SearchJson {
  private SearchJson() {}

  static Map<String, Object> of(SearchReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("measure", report.plan().measure().word());
    json.put("tried", report.tried());
    json.put("ended", report.ending().name().toLowerCase(Locale.ROOT));
    json.put("reproducible", report.isReproducible());
    report.best().ifPresent(best -> json.put("score", best.score()));
    report.best().ifPresent(best -> json.put("standardError", best.standardError()));
    return json;
  }

  static Map<String, Object> of(PortfolioReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("chosen", report.chosen().learner());
    json.put("tried", report.tried());
    json.put("leftOut", report.leftOut());
    json.put("board", report.board().stream().map(SearchJson::of).toList());
    json.put("sentences", report.sentences());
    return json;
  }

  private static Map<String, Object> of(Trial trial) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("trial", trial.number());
    json.put("learner", trial.learner());
    json.put("score", trial.score());
    json.put("standardError", trial.standardError());
    json.put("plan", trial.plan().parameters());
    return json;
  }
}
