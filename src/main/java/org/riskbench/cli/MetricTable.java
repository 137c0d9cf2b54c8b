package org.riskbench.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.evaluation.Interval;
import org.riskbench.evaluation.Metrics;
import org.riskbench.evaluation.Replicates;
import org.riskbench.experiment.PairFigure;

/**
 * The contenders beside one another, each figure with its interval below, and how these were made.
 */
final class MetricTable {
  private MetricTable() {}

  static void print(List<Contender> contenders, Contender best, Terminal terminal) {
    TextTable table =
        new TextTable("learner", "AUC", "avg. precision", "recall at 1 % FPR", "Brier", "s");
    for (Contender contender : contenders) {
      Metrics metrics = contender.evaluation().metrics();
      table.row(
          contender.name() + (contender.equals(best) ? " *" : ""),
          Figures.fixed(metrics.auc()),
          Figures.fixed(metrics.averagePrecision()),
          Figures.fixed(metrics.recallAtFpr().get(1).recall()),
          Figures.fixed(metrics.brier()),
          String.format(Locale.ROOT, "%.1f", contender.seconds()));
      Map<String, Interval> intervals = contender.evaluation().intervals();
      table.row(
          "  95 % interval",
          Figures.interval(intervals.get(PairFigure.AUC.key())),
          Figures.interval(intervals.get(PairFigure.AVERAGE_PRECISION.key())),
          Figures.interval(intervals.get(PairFigure.RECALL_AT_ONE_PERCENT.key())),
          Figures.interval(intervals.get(PairFigure.BRIER.key())),
          "");
    }
    table.print(terminal);
    terminal.line(basis(contenders.get(0).evaluation()));
  }

  /** What intervals rest on. */
  static String basis(Evaluation evaluation) {
    String methods =
        evaluation.intervals().values().stream()
            .map(Interval::method)
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .collect(Collectors.joining("; "));
    String frauds = evaluation.replicates().map(drawn -> frauds(evaluation, drawn)).orElse("");
    return methods.isEmpty()
        ? "There are too few records for intervals."
        : "Intervals by " + methods + ". " + frauds;
  }

  private static String frauds(Evaluation evaluation, Replicates drawn) {
    long frauds = evaluation.metrics().frauds();
    long worth = (long) drawn.effectiveFrauds();
    return worth >= frauds
        ? "%,d fraud%s.".formatted(frauds, frauds == 1 ? "" : "s")
        : "The %,d frauds are worth %,d independent ones.".formatted(frauds, worth);
  }
}
