package org.riskbench.trial;

import java.util.Optional;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Treatment;
import org.riskbench.problem.Problem;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.CutBounds;
import org.riskbench.threshold.ThresholdSweep;

/** Finds the thresholds that reach a goal at the least cost. Deterministic. */
public final class ThresholdSearch {
  private static final int NONE = ThresholdSweep.NONE;

  private ThresholdSearch() {}

  /**
   * Searches.
   *
   * @param cases of the calibrate part; what is found is reported on the test part
   * @param middle what is done between the thresholds; only manual review is bound by a capacity
   * @param capacity of the review team, if it is bound
   * @throws org.riskbench.problem.ProblemException USE-512 if no thresholds reach the goal within
   *     the capacity, USE-513 if a capacity is asked for and the records have no dates
   */
  public static Cut find(
      Cases cases, Goal goal, Treatment middle, CostModel costs, Optional<Capacity> capacity) {
    CutBounds bounds = bounds(goal, cases.sweep());
    if (capacity.isPresent() && middle == Treatment.MANUAL_REVIEW) {
      CutBounds carried =
          CutBounds.of(
              cases.queue().orElseThrow(() -> noDates().asException()), capacity.orElseThrow());
      bounds = bounds.and(carried);
    }
    return cases
        .money(costs)
        .cheapest(middle, costs, bounds)
        .orElseThrow(() -> impossible().asException());
  }

  private static CutBounds bounds(Goal goal, ThresholdSweep sweep) {
    if (goal instanceof Goal.FalsePositives wanted) {
      return CutBounds.reviewFrom(sweep.atFalsePositiveRate(wanted.most()), NONE);
    }
    if (goal instanceof Goal.Recall wanted) {
      return CutBounds.reviewFrom(0, sweep.atRecall(wanted.least()));
    }
    if (goal instanceof Goal.Approval wanted) {
      return CutBounds.reviewFrom(sweep.atApprovalRate(wanted.least()), NONE);
    }
    return CutBounds.FREE;
  }

  private static Problem impossible() {
    return Problem.error(
        "USE-512",
        "No two thresholds reach this within the capacity of the reviews.",
        "Allow more cases a day, or ask for less.");
  }

  private static Problem noDates() {
    return Problem.error(
        "USE-513",
        "A capacity counts cases a day, and these records have no dates.",
        "Give the time column its role, or leave the capacity out.");
  }
}
