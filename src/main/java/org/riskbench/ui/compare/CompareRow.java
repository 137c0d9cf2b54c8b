package org.riskbench.ui.compare;

import java.util.Optional;
import org.riskbench.evaluation.Interval;
import org.riskbench.evaluation.Metrics;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.DeskRun;

/**
 * One run as a line of the comparison.
 *
 * @param mark a word where the run is the best or only the floor
 * @param recall at a false-positive rate of 1 %
 */
public record CompareRow(
    DeskRun run,
    String name,
    String mark,
    String auc,
    String interval,
    String averagePrecision,
    String recall,
    String ks,
    String brier,
    String seconds) {

  private static final double FPR = 0.01;

  static CompareRow of(DeskRun run, boolean best, Messages messages) {
    Metrics metrics = run.evaluation().metrics();
    String floor = run.plan().learner().equals("majority") ? messages.text("compare.floor") : "";
    return new CompareRow(
        run,
        run.number() + "  " + messages.learner(run.plan().learner()),
        best ? messages.text("compare.best") : floor,
        Formats.figure(metrics.auc()),
        interval(Optional.ofNullable(run.evaluation().intervals().get("auc"))),
        Formats.figure(metrics.averagePrecision()),
        recall(metrics),
        Formats.figure(metrics.ks()),
        Formats.figure(metrics.brier()),
        Formats.elapsed(run.elapsed()));
  }

  private static String interval(Optional<Interval> interval) {
    return interval
        .map(found -> Formats.figure(found.low()) + " – " + Formats.figure(found.high()))
        .orElse(Formats.NONE);
  }

  private static String recall(Metrics metrics) {
    return metrics.recallAtFpr().stream()
        .filter(point -> point.fpr() == FPR)
        .findFirst()
        .map(point -> Formats.percent(point.recall()))
        .orElse(Formats.NONE);
  }
}
