package org.riskbench.ui.live;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.riskbench.evaluation.Interval;
import org.riskbench.evaluation.StabilityIndex;
import org.riskbench.monitor.Alert;
import org.riskbench.monitor.BandFigures;
import org.riskbench.monitor.ColumnFigures;
import org.riskbench.monitor.MonitorReport;
import org.riskbench.monitor.Question;
import org.riskbench.monitor.Tolerance;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** A report in the window's words. */
record LiveWords(Messages messages) {
  private static final int MOST_ALERTS = 3;

  /** The customary line above which a shift is called large. */
  private static final double LARGE = 0.25;

  private static final Set<Question> RATES =
      EnumSet.of(Question.MISSING, Question.UNSEEN, Question.OUTSIDE);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

  private static String moment(Instant at, Instant now) {
    boolean today = Duration.between(at, now).toHours() < 12;
    return (today ? CLOCK : day()).format(at);
  }

  String state(MonitorReport report, boolean running) {
    String since = moment(report.since(), report.at());
    return running
        ? messages.text("live.counting", report.model().toString(), since)
        : messages.text("live.left", report.model().toString());
  }

  /** Which records are looked at, or why none are judged. */
  String judged(MonitorReport report) {
    if (!report.isKept()) {
      return messages.text("live.notKept");
    }
    return report.isJudged()
        ? messages.text(
            "live.judged", Formats.count(report.latest()), moment(report.from(), report.at()))
        : messages.text("live.few", Formats.count(report.latest()), Formats.count(report.least()));
  }

  List<BandTile> bands(MonitorReport report) {
    return report.bands().stream().map(band -> tile(band, report.latest())).toList();
  }

  private BandTile tile(BandFigures band, long latest) {
    String share = latest == 0 ? Formats.NONE : Formats.percent((double) band.latest() / latest);
    String expected =
        band.expected()
            .map(of -> expected(of, band.usual(), band.latest() != band.byScore()))
            .orElseGet(() -> messages.text("live.band.unknown"));
    return new BandTile(messages.band(band.band()), band.decision(), share, expected);
  }

  /** Where rules put records elsewhere, the expectation is said to be of the score alone. */
  private String expected(double share, Optional<Interval> usual, boolean ruled) {
    String told =
        usual
            .map(
                range ->
                    messages.text(
                        "live.band.usual",
                        Formats.percent(share),
                        Formats.percent(Math.max(0, range.low())),
                        Formats.percent(range.high())))
            .orElseGet(() -> messages.text("live.band.expected", Formats.percent(share)));
    return ruled ? messages.text("live.band.ruled", told) : told;
  }

  List<AlertLine> alerts(MonitorReport report) {
    return report.alerts().stream()
        .limit(MOST_ALERTS)
        .map(alert -> line(alert, report.at()))
        .toList();
  }

  /** How many alerts there is no room for. */
  String more(MonitorReport report) {
    int more = report.alerts().size() - MOST_ALERTS;
    return more > 0 ? messages.text("live.alerts.more", more) : "";
  }

  private AlertLine line(Alert alert, Instant now) {
    return new AlertLine(
        alert.code(),
        EngineWords.told(alert.what()),
        messages.text(
            "live.alert",
            moment(alert.since(), now),
            EngineWords.told(alert.meaning()),
            EngineWords.told(alert.advice())),
        alert.remedy());
  }

  List<ColumnLine> columns(MonitorReport report) {
    return report.columns().stream().map(column -> line(column, report)).toList();
  }

  private ColumnLine line(ColumnFigures column, MonitorReport report) {
    boolean enough = report.isJudged() && column.records() >= report.least();
    Optional<StabilityIndex> drift = enough ? column.drift() : Optional.empty();
    boolean alarming =
        report.alerts().stream().anyMatch(alert -> alert.subject().equals(column.column()));
    return new ColumnLine(
        column.column(),
        drift.map(index -> index(index.value())).orElse(Formats.NONE),
        drift.map(index -> index(column.critical())).orElse(Formats.NONE),
        beside(column.missing(), column.missingBefore(), column.records()),
        column.unseen().isPresent()
            ? beside(column.unseen().getAsDouble(), column.unseenBefore(), column.records())
            : column.outside().isPresent()
                ? beside(column.outside().getAsDouble(), OptionalDouble.empty(), column.records())
                : Formats.NONE,
        says(column, drift, report),
        alarming,
        new ColumnLine.Meter(
            drift.map(StabilityIndex::value).orElse(Double.NaN),
            drift.isPresent() ? column.alarm().orElse(Double.NaN) : Double.NaN));
  }

  private static String index(double value) {
    return Double.isNaN(value) ? Formats.NONE : Formats.print("%.3f", value);
  }

  private String beside(double live, OptionalDouble before, long records) {
    if (records == 0) {
      return Formats.NONE;
    }
    return before.isPresent()
        ? messages.text("live.beside", Formats.percent(live), Formats.percent(before.getAsDouble()))
        : Formats.percent(live);
  }

  private String says(ColumnFigures column, Optional<StabilityIndex> drift, MonitorReport report) {
    if (!report.isKept() || !report.isJudged()) {
      return "";
    }
    List<String> rates =
        report.alerts().stream()
            .filter(alert -> alert.subject().equals(column.column()))
            .filter(alert -> RATES.contains(alert.question()))
            .map(this::rate)
            .toList();
    boolean beyond =
        drift.filter(index -> index.value() > column.alarm().orElse(Double.MAX_VALUE)).isPresent();
    String ofDrift = rates.isEmpty() || beyond ? ofDrift(column, drift) : "";
    return (ofDrift + ' ' + String.join(" ", rates)).strip();
  }

  private String rate(Alert alert) {
    String key = alert.question().name().toLowerCase(Locale.ROOT);
    return messages.text(
        "live.column.rate." + key,
        Formats.percent(alert.value()),
        Formats.percent(alert.expected()));
  }

  private String ofDrift(ColumnFigures column, Optional<StabilityIndex> drift) {
    if (drift.isEmpty()) {
      return messages.text(column.records() == 0 ? "live.column.stale" : "live.column.presence");
    }
    double index = drift.get().value();
    if (index > column.alarm().orElse(Double.POSITIVE_INFINITY)) {
      return messages.text(index >= LARGE ? "live.column.large" : "live.column.shifted");
    }
    if (index <= column.critical()) {
      return messages.text("live.column.steady");
    }
    boolean usual = column.usualDay().isPresent() && index <= column.usualDay().getAsDouble();
    return messages.text(usual ? "live.column.usual" : "live.column.little");
  }

  /** The score's own drift in a sentence. */
  String scores(MonitorReport report) {
    Optional<StabilityIndex> drift = report.scores().drift();
    if (drift.isEmpty() || !report.isJudged()) {
      return "";
    }
    String key =
        drift.get().value() <= drift.get().critical(Tolerance.MARKED)
            ? "live.scores.steady"
            : "live.scores.moved";
    return messages.text(
        key, index(drift.get().value()), index(drift.get().critical(Tolerance.MARKED)));
  }

  private static DateTimeFormatter day() {
    return Formats.dates("d MMM HH:mm").withZone(ZoneId.systemDefault());
  }
}
