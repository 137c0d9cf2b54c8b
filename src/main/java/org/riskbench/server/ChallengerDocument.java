package org.riskbench.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.scoring.ModelId;
import org.riskbench.shadow.Rate;
import org.riskbench.shadow.ShadowReport;
import org.riskbench.shadow.SwapSets;

/** What {@code GET /v1/challenger} answers. */
final class ChallengerDocument {
  private ChallengerDocument() {}

  static Map<String, Object> of(ScoringServer server) {
    return server
        .shadow()
        .map(shadow -> of(shadow.report()))
        .orElseGet(
            () -> {
              Map<String, Object> none = new LinkedHashMap<>();
              none.put("on", false);
              server.shadowEnded().ifPresent(why -> none.put("ended", why.sentence()));
              return none;
            });
  }

  private static Map<String, Object> of(ShadowReport report) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("on", true);
    shown.put("champion", id(report.champion()));
    shown.put("challenger", id(report.challenger()));
    shown.put("since", report.since().toString());
    shown.put("compared", report.compared());
    shown.put("dropped", report.dropped());
    shown.put("skipped", report.skipped());
    shown.put("disagreements", report.disagreements());
    shown.put("agreement", cells(report));
    shown.put("scoreDifferences", differences(report));
    Map<String, Object> rates = new LinkedHashMap<>();
    rates.put("champion", rate(report.championAlertRate()));
    rates.put("challenger", rate(report.challengerAlertRate()));
    shown.put("alertRate", rates);
    shown.put("equalAlertRate", swaps(report.swaps()));
    return shown;
  }

  private static Map<String, Object> id(ModelId id) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", id.name());
    shown.put("version", id.version());
    return shown;
  }

  private static List<Map<String, Object>> cells(ShadowReport report) {
    List<Map<String, Object>> cells = new ArrayList<>();
    for (int i = 0; i < report.cells().length; i++) {
      for (int j = 0; j < report.cells()[i].length; j++) {
        Map<String, Object> cell = new LinkedHashMap<>();
        cell.put("champion", report.championBands().get(i).name());
        cell.put("challenger", report.challengerBands().get(j).name());
        cell.put("records", report.cells()[i][j]);
        cell.put("outcomesObservable", report.championBands().get(i).isObservable());
        cells.add(cell);
      }
    }
    return cells;
  }

  private static Map<String, Object> differences(ShadowReport report) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("from", -1000 - report.differenceStep() / 2);
    shown.put("step", report.differenceStep());
    shown.put("records", Arrays.stream(report.differences()).boxed().toList());
    return shown;
  }

  private static Map<String, Object> rate(Rate rate) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("share", rate.share());
    shown.put("low", rate.interval().low());
    shown.put("high", rate.interval().high());
    return shown;
  }

  private static Map<String, Object> swaps(SwapSets swaps) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("challengerFrom", swaps.challengerFrom());
    shown.put("championAlerts", swaps.championAlerts());
    shown.put("challengerAlerts", swaps.challengerAlerts());
    shown.put("swapIns", side(swaps.in()));
    Map<String, Object> out = side(swaps.out());
    out.put("notObservable", swaps.outDeclined());
    shown.put("swapOuts", out);
    return shown;
  }

  private static Map<String, Object> side(SwapSets.Side side) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("records", side.records());
    shown.put("maturedFrauds", side.frauds());
    shown.put("maturedGoods", side.goods());
    return shown;
  }
}
