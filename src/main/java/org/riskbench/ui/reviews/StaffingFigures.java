package org.riskbench.ui.reviews;

import java.util.List;
import org.riskbench.trial.Staffing;
import org.riskbench.ui.kit.ChartFigures;
import org.riskbench.ui.kit.ChartFigures.Cell;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** What teams of several sizes are worth, in a sentence and a table. */
final class StaffingFigures {
  private StaffingFigures() {}

  static ChartFigures of(Staffing staffing, Messages messages) {
    Staffing.Step last = staffing.curve().get(staffing.curve().size() - 1);
    return new ChartFigures(
        messages.text("reviews.staffing.figures"),
        messages.text(
            "reviews.staffing.figures.sentence",
            Formats.count(staffing.now().judged()),
            Formats.number(rounded(staffing.reviewers(staffing.now()))),
            Formats.count(last.judged()),
            Formats.count(staffing.enough())),
        List.of(
            messages.text("reviews.axis.reviewers"),
            messages.text("reviews.part.test"),
            messages.text("reviews.part.calibrate")),
        staffing.curve().stream().map(step -> line(staffing, step)).toList());
  }

  private static List<Cell> line(Staffing staffing, Staffing.Step step) {
    return List.of(
        Cell.number(rounded(staffing.reviewers(step))),
        Cell.count(step.judged()),
        Cell.count(step.found()));
  }

  private static double rounded(double reviewers) {
    return Math.rint(reviewers * 10) / 10;
  }
}
