package org.riskbench.monitor;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.riskbench.answering.Json;
import org.riskbench.answering.Reply;
import org.riskbench.evaluation.StabilityIndex;

/** What the monitor knows as JSON: {@code GET /v1/monitor}. */
public final class MonitorDocument {
  private MonitorDocument() {}

  /** All that is known now; figures that can't be told are left out. */
  public static Reply of(Monitor monitor) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(
        "requests",
        Arrays.stream(Call.values()).map(monitor::requests).map(MonitorDocument::call).toList());
    document.put("published", monitor.report().map(MonitorDocument::report).orElse(null));
    document.put("earlier", monitor.earlier().stream().map(MonitorDocument::report).toList());
    return Json.pretty(document);
  }

  private static Map<String, Object> call(CallFigures figures) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("call", figures.call().word());
    json.put("answered", figures.requests());
    json.put("refused", figures.byClass()[4]);
    json.put("failed", figures.byClass()[5]);
    json.put("perSecond", figures.perSecond());
    json.put("lastMinute", times(figures.lastMinute()));
    json.put("last15Minutes", times(figures.quarter()));
    json.put("sinceStart", times(figures.sinceStart()));
    return json;
  }

  private static Map<String, Object> times(LatencyFigures times) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("requests", times.requests());
    put(json, "p50Seconds", times.median());
    put(json, "p95Seconds", times.p95());
    put(json, "p99Seconds", times.p99());
    return json;
  }

  private static Map<String, Object> report(MonitorReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("model", report.model().name());
    json.put("version", report.model().version());
    json.put("since", report.since().toString());
    json.put("at", report.at().toString());
    json.put("records", report.records());
    json.put("latestFrom", report.from().toString());
    json.put("latestRecords", report.latest());
    json.put("judged", report.isKept() && report.isJudged());
    json.put("trainingKept", report.isKept());
    json.put("alerts", report.alerts().stream().map(MonitorDocument::alert).toList());
    json.put("bands", report.bands().stream().map(MonitorDocument::band).toList());
    json.put("score", score(report.scores()));
    json.put("columns", report.columns().stream().map(MonitorDocument::column).toList());
    return json;
  }

  private static Map<String, Object> alert(Alert alert) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", alert.code());
    json.put("subject", alert.subject());
    json.put("since", alert.since().toString());
    put(json, "value", alert.value());
    put(json, "expected", alert.expected());
    put(json, "limit", alert.limit());
    json.put("what", alert.what());
    json.put("meaning", alert.meaning());
    json.put("advice", alert.advice());
    json.put("remedy", alert.remedy().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return json;
  }

  private static Map<String, Object> band(BandFigures band) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("band", band.band());
    json.put("decision", band.decision().name());
    json.put("decided", band.decided());
    json.put("latest", band.latest());
    json.put("latestByScore", band.byScore());
    put(json, "expectedShare", band.expected().orElse(Double.NaN));
    put(json, "usualLow", band.usual().map(usual -> usual.low()).orElse(Double.NaN));
    put(json, "usualHigh", band.usual().map(usual -> usual.high()).orElse(Double.NaN));
    return json;
  }

  private static Map<String, Object> score(ScoreFigures scores) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("latest", list(scores.live()));
    json.put("training", list(scores.training()));
    drift(json, scores.drift().orElse(StabilityIndex.of(new long[0], new long[0])));
    return json;
  }

  private static Map<String, Object> column(ColumnFigures column) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("column", column.column());
    json.put("records", column.records());
    put(json, "missing", column.missing());
    put(json, "missingBefore", told(column.missingBefore()));
    put(json, "unseen", told(column.unseen()));
    put(json, "unseenBefore", told(column.unseenBefore()));
    put(json, "outside", told(column.outside()));
    drift(json, column.drift().orElse(StabilityIndex.of(new long[0], new long[0])));
    put(json, "alertFrom", told(column.alarm()));
    json.put("latest", list(column.live()));
    json.put("training", list(column.training()));
    return json;
  }

  private static void drift(Map<String, Object> json, StabilityIndex index) {
    boolean isTold = !Double.isNaN(index.value());
    put(json, "psi", index.value());
    put(json, "psiByChance", isTold ? index.critical(Tolerance.MARKED) : Double.NaN);
  }

  private static double told(OptionalDouble value) {
    return value.orElse(Double.NaN);
  }

  private static List<Long> list(long[] counts) {
    return LongStream.of(counts).boxed().toList();
  }

  private static void put(Map<String, Object> json, String name, double value) {
    json.put(name, Double.isFinite(value) ? value : null);
  }
}
