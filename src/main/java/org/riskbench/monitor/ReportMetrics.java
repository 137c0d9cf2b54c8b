package org.riskbench.monitor;

import java.util.function.ToDoubleFunction;

/** A report as metrics. */
final class ReportMetrics {
  private static final String GAUGE = "gauge";
  private static final String COUNTER = "counter";
  private static final int SCORE_STEP = 50;

  private ReportMetrics() {}

  static void write(MonitorReport report, Exposition out) {
    model(report, out);
    bands(report, out);
    scores(report, out);
    columns(report, out);
    out.head("riskbench_alerts", GAUGE, "Alerts that are raised now, by code.");
    for (Question question : Question.values()) {
      long raised = report.alerts().stream().filter(alert -> alert.question() == question).count();
      out.value("riskbench_alerts", raised, "code", question.code());
    }
    out.single(
        "riskbench_alerts_raised_total",
        COUNTER,
        "Alerts raised since the model was published.",
        (double) report.everAlerted());
  }

  private static void model(MonitorReport report, Exposition out) {
    out.head("riskbench_model_info", GAUGE, "The published model; always 1.");
    out.value(
        "riskbench_model_info",
        1,
        "model",
        report.model().name(),
        "version",
        Integer.toString(report.model().version()));
    out.single(
        "riskbench_model_published_timestamp_seconds",
        GAUGE,
        "When the model was published, in seconds since 1970.",
        (double) report.since().getEpochSecond());
    out.single(
        "riskbench_records_judged",
        GAUGE,
        "Latest records that drift is told of.",
        (double) report.latest());
  }

  private static void bands(MonitorReport report, Exposition out) {
    out.head("riskbench_band_decisions_total", COUNTER, "Records decided, by band.");
    for (BandFigures band : report.bands()) {
      out.value("riskbench_band_decisions_total", band.decided(), "band", band.band());
    }
    out.head(
        "riskbench_band_share_expected",
        GAUGE,
        "Share of records that the score map expects in a band.");
    for (BandFigures band : report.bands()) {
      band.expected()
          .ifPresent(
              share -> out.value("riskbench_band_share_expected", share, "band", band.band()));
    }
  }

  private static void scores(MonitorReport report, Exposition out) {
    out.head("riskbench_score", "histogram", "Risk scores of the records scored.");
    long passed = 0;
    long sum = 0;
    long[] byScore = report.scores().byScore();
    for (int score = 0; score < byScore.length; score++) {
      passed += byScore[score];
      sum += score * byScore[score];
      if (score % SCORE_STEP == 0) {
        out.value("riskbench_score_bucket", passed, "le", Integer.toString(score));
      }
    }
    out.value("riskbench_score_bucket", passed, "le", "+Inf");
    out.value("riskbench_score_sum", sum);
    out.value("riskbench_score_count", passed);
    report
        .scores()
        .drift()
        .ifPresent(
            drift -> {
              out.single(
                  "riskbench_score_drift_psi",
                  GAUGE,
                  "Stability index of the score, latest records against training.",
                  drift.value());
              out.single(
                  "riskbench_score_drift_psi_critical",
                  GAUGE,
                  "Stability index of the score that chance brings once in 1,000 times.",
                  drift.critical(Tolerance.MARKED));
            });
  }

  private static void columns(MonitorReport report, Exposition out) {
    each(
        report,
        out,
        "riskbench_column_drift_psi",
        "Stability index of a column, latest records against training.",
        column -> column.drift().map(drift -> drift.value()).orElse(Double.NaN));
    each(
        report,
        out,
        "riskbench_column_drift_psi_critical",
        "Stability index of a column that chance brings once in 1,000 times.",
        ColumnFigures::critical);
    each(
        report,
        out,
        "riskbench_column_missing_ratio",
        "Share of latest records without a value.",
        ColumnFigures::missing);
    each(
        report,
        out,
        "riskbench_column_unseen_ratio",
        "Share of latest records in a category that training saw rarely or never.",
        column -> column.unseen().orElse(Double.NaN));
    each(
        report,
        out,
        "riskbench_column_outside_ratio",
        "Share of latest records beyond all that training saw.",
        column -> column.outside().orElse(Double.NaN));
  }

  /** One value a column; none where it can't be told. */
  private static void each(
      MonitorReport report,
      Exposition out,
      String name,
      String help,
      ToDoubleFunction<ColumnFigures> value) {
    out.head(name, GAUGE, help);
    for (ColumnFigures column : report.columns()) {
      double told = value.applyAsDouble(column);
      if (!Double.isNaN(told)) {
        out.value(name, told, "column", column.column());
      }
    }
  }
}
