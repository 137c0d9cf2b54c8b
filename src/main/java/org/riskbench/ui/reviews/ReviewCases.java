package org.riskbench.ui.reviews;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.WorkWeek;
import org.riskbench.trial.Cases;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Ruled;

/**
 * A run's scored records with the rules that hold them, prepared for asking what reviews they mean.
 *
 * @param calibrate what thresholds are found on
 * @param test what they are judged by
 * @param dated whether the records have dates of their own
 * @param level whether all test records have the same score
 */
record ReviewCases(DeskRun run, Cases calibrate, Cases test, boolean dated, boolean level) {

  /** What they are made from. */
  record Basis(Ruled ruled, Dataset dataset, WorkWeek week, OptionalDouble perDay) {
    ReviewCases prepare() {
      DeskRun run = ruled.run();
      Cases calibrate = Cases.of(dataset, run.calibrate(), week, ruled.calibrate());
      Cases test = Cases.of(dataset, run.test(), week, ruled.test());
      boolean dated = calibrate.queue().isPresent() && test.queue().isPresent();
      boolean level = IntStream.of(run.test().scores()).distinct().limit(2).count() < 2;
      if (dated || perDay.isEmpty()) {
        return new ReviewCases(run, calibrate, test, dated, level);
      }
      double rate = perDay.getAsDouble();
      return new ReviewCases(run, calibrate.atRate(rate), test.atRate(rate), false, level);
    }
  }

  /** Whether it is known, or has been said, how many cases come in a day. */
  boolean countsDays() {
    return calibrate.queue().isPresent() && test.queue().isPresent();
  }
}
