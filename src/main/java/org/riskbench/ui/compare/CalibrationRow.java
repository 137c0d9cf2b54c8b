package org.riskbench.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.riskbench.evaluation.CalibrationFigures;
import org.riskbench.evaluation.Recalibration;
import org.riskbench.experiment.CalibrationReport;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Term;

/**
 * One figure of a run's probabilities before and after calibration, as texts.
 *
 * @param term what explains it
 * @param ideal what it would be if probabilities meant what they say
 */
public record CalibrationRow(Term term, String figure, String ideal, String before, String after) {
  static List<CalibrationRow> of(CalibrationReport report, Messages messages) {
    CalibrationFigures before = report.before();
    CalibrationFigures after = report.after();
    return List.of(
        new CalibrationRow(
            Term.SLOPE,
            messages.text("compare.calibration.slope"),
            "1",
            line(before, Recalibration::slope),
            line(after, Recalibration::slope)),
        new CalibrationRow(
            Term.INTERCEPT,
            messages.text("compare.calibration.intercept"),
            "0",
            line(before, Recalibration::intercept),
            line(after, Recalibration::intercept)),
        new CalibrationRow(
            Term.ECE,
            messages.text("compare.calibration.ece"),
            "0",
            Formats.figure(before.ece()),
            Formats.figure(after.ece())),
        new CalibrationRow(
            Term.LOG_LOSS,
            messages.text("compare.calibration.loss"),
            "",
            Formats.figure(before.logLoss()),
            Formats.figure(after.logLoss())),
        new CalibrationRow(
            Term.PROBABILITY,
            messages.text("compare.calibration.mean"),
            Formats.percent(after.observed()),
            Formats.percent(before.predicted()),
            Formats.percent(after.predicted())),
        new CalibrationRow(
            Term.RISKIEST,
            messages.text("compare.calibration.top"),
            Formats.percent(after.top().observed()),
            Formats.percent(before.top().predicted()),
            Formats.percent(after.top().predicted())));
  }

  private static String line(CalibrationFigures figures, ToDoubleFunction<Recalibration> part) {
    Optional<Recalibration> line = figures.line();
    return line.map(found -> Formats.print("%.3f", part.applyAsDouble(found))).orElse(Formats.NONE);
  }
}
