package org.riskbench.ui.train;

import org.riskbench.evaluation.Metrics;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.DeskRun;

/**
 * One trained run as a line of text.
 *
 * @param recall at a false-positive rate of 1 %
 */
public record ResultRow(
    String number,
    String learner,
    String auc,
    String averagePrecision,
    String recall,
    String seconds) {

  private static final double FPR = 0.01;

  static ResultRow of(DeskRun run, Messages messages) {
    Metrics metrics = run.evaluation().metrics();
    String recall =
        metrics.recallAtFpr().stream()
            .filter(point -> point.fpr() == FPR)
            .findFirst()
            .map(point -> Formats.percent(point.recall()))
            .orElse(Formats.NONE);
    return new ResultRow(
        Integer.toString(run.number()),
        messages.learner(run.plan().learner()),
        Formats.figure(metrics.auc()),
        Formats.figure(metrics.averagePrecision()),
        recall,
        Formats.elapsed(run.elapsed()));
  }
}
