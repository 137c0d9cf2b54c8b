package org.riskbench.desk;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.riskbench.evaluation.CalibrationFigures;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.evaluation.Interval;
import org.riskbench.evaluation.Metrics;
import org.riskbench.evaluation.PrecisionRecallCurve;
import org.riskbench.evaluation.Recalibration;
import org.riskbench.evaluation.Reliability;
import org.riskbench.evaluation.Replicates;
import org.riskbench.evaluation.RocCurve;

/** The figures of a run, bit by bit: NaN and infinite ones as well. */
final class FigureBytes {
  private FigureBytes() {}

  static void write(ValueWriter out, Evaluation evaluation) throws IOException {
    write(out, evaluation.metrics());
    out.all(
        new TreeMap<>(evaluation.intervals()).entrySet(),
        (to, named) -> {
          to.text(named.getKey());
          write(to, named.getValue());
        });
    out.perhaps(evaluation.replicates(), FigureBytes::write);
    out.numbers(evaluation.roc().falsePositiveRate());
    out.numbers(evaluation.roc().recall());
    out.numbers(evaluation.precisionRecall().recall());
    out.numbers(evaluation.precisionRecall().precision());
    out.number(evaluation.precisionRecall().baseRate());
    out.perhaps(evaluation.calibration(), FigureBytes::write);
  }

  static Evaluation evaluation(ValueReader in) {
    return new Evaluation(
        metrics(in),
        in.all(each -> Map.entry(each.text(), interval(each))).stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        in.perhaps(FigureBytes::replicates),
        new RocCurve(in.numbers(), in.numbers()),
        new PrecisionRecallCurve(in.numbers(), in.numbers(), in.number()),
        in.perhaps(FigureBytes::calibration));
  }

  private static void write(ValueWriter out, Metrics metrics) throws IOException {
    out.big(metrics.records());
    out.big(metrics.frauds());
    out.number(metrics.auc());
    out.number(metrics.averagePrecision());
    out.number(metrics.ks());
    out.all(
        metrics.recallAtFpr(),
        (to, point) -> {
          to.number(point.fpr());
          to.number(point.recall());
        });
    out.perhaps(metrics.brier());
    out.perhaps(metrics.logLoss());
    out.perhaps(metrics.ece());
    out.perhaps(metrics.accuracy());
  }

  private static Metrics metrics(ValueReader in) {
    return new Metrics(
        in.big(),
        in.big(),
        in.number(),
        in.number(),
        in.number(),
        in.all(each -> new Metrics.RecallAtFpr(each.number(), each.number())),
        in.perhapsNumber(),
        in.perhapsNumber(),
        in.perhapsNumber(),
        in.perhapsNumber());
  }

  private static void write(ValueWriter out, Interval interval) throws IOException {
    out.number(interval.low());
    out.number(interval.high());
    out.text(interval.method());
  }

  private static Interval interval(ValueReader in) {
    return new Interval(in.number(), in.number(), in.text());
  }

  private static void write(ValueWriter out, Replicates replicates) throws IOException {
    out.all(replicates.names(), ValueWriter::text);
    out.numbers(replicates.whole());
    out.all(
        replicates.ways(),
        (to, way) -> {
          to.text(way.method());
          to.all(way.draws(), ValueWriter::numbers);
        });
    out.number(replicates.effectiveFrauds());
    out.big(replicates.fingerprint());
  }

  private static Replicates replicates(ValueReader in) {
    return new Replicates(
        in.all(ValueReader::text),
        in.numbers(),
        in.all(each -> new Replicates.Way(each.text(), each.all(ValueReader::numbers))),
        in.number(),
        in.big());
  }

  static void write(ValueWriter out, CalibrationFigures figures) throws IOException {
    out.perhaps(
        figures.line(),
        (to, line) -> {
          to.number(line.slope());
          to.number(line.intercept());
          write(to, line.slopeInterval());
        });
    out.number(figures.predicted());
    out.number(figures.observed());
    out.number(figures.ece());
    out.number(figures.logLoss());
    out.number(figures.brier());
    write(out, figures.top());
    out.all(figures.bins(), FigureBytes::write);
  }

  static CalibrationFigures calibration(ValueReader in) {
    return new CalibrationFigures(
        in.perhaps(each -> new Recalibration(each.number(), each.number(), interval(each))),
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        reliability(in),
        in.all(FigureBytes::reliability));
  }

  private static void write(ValueWriter out, Reliability part) throws IOException {
    out.number(part.share());
    out.big(part.records());
    out.big(part.frauds());
    out.number(part.predicted());
    out.number(part.observed());
    write(out, part.interval());
  }

  private static Reliability reliability(ValueReader in) {
    return new Reliability(in.number(), in.big(), in.big(), in.number(), in.number(), interval(in));
  }
}
