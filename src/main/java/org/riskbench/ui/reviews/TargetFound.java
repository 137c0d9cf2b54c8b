package org.riskbench.ui.reviews;

import java.util.OptionalDouble;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Treatment;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.MoneySweep;
import org.riskbench.threshold.Outcome;
import org.riskbench.threshold.Workload;
import org.riskbench.trial.Baseline;
import org.riskbench.trial.Cases;
import org.riskbench.trial.Target;

/**
 * Thresholds that reach a target, and what they do on either part.
 *
 * @param found on the calibrate part, which they come from
 * @param judged on the test part
 */
record TargetFound(Target target, Cut cut, Side found, Side judged) {
  /**
   * What the thresholds do on a part.
   *
   * @param perDay cases a day that a person looks at; empty if none does or nobody knows
   * @param above share of the days on which more wait than can be reviewed
   * @param saved against approving all, a month or, without dates, in all
   */
  record Side(Outcome outcome, OptionalDouble perDay, OptionalDouble above, double saved) {}

  static TargetFound of(ReviewCases cases, Target target, Cut cut, CostModel costs) {
    return new TargetFound(
        target,
        cut,
        side(cases.calibrate(), target, cut, costs),
        side(cases.test(), target, cut, costs));
  }

  private static Side side(Cases part, Target target, Cut cut, CostModel costs) {
    MoneySweep money = part.money();
    double saved =
        Baseline.APPROVE_ALL.on(part).cost(costs).total()
            - money.at(cut.review(), cut.decline(), target.middle(), costs).total();
    boolean manual = target.middle() == Treatment.MANUAL_REVIEW && part.queue().isPresent();
    OptionalDouble perDay =
        manual
            ? OptionalDouble.of(part.queue().orElseThrow().perDay(cut.review(), cut.decline()))
            : OptionalDouble.empty();
    OptionalDouble above =
        manual && target.capacity().isPresent()
            ? OptionalDouble.of(above(part, target, cut))
            : OptionalDouble.empty();
    return new Side(
        part.sweep().at(cut.review(), cut.decline()),
        perDay,
        above,
        saved / part.months().orElse(1.0));
  }

  private static double above(Cases part, Target target, Cut cut) {
    var team = target.capacity().orElseThrow();
    var days = part.queue().orElseThrow().days(cut.review(), cut.decline(), team);
    return Workload.of(days, team).exceedance();
  }
}
