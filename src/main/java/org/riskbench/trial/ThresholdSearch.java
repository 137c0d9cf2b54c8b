package org.riskbench.trial;

import java.util.Optional;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Treatment;
import org.riskbench.problem.Problem;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.CutBounds;
import org.riskbench.threshold.Outcome;
import org.riskbench.threshold.ReviewQueue;
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
   * @throws org.riskbench.problem.ProblemException as {@link #find(Cases, Target, CostModel)}
   */
  public static Cut find(
      Cases cases, Goal goal, Treatment middle, CostModel costs, Optional<Capacity> capacity) {
    return find(cases, new Target(goal, middle, capacity), costs);
  }

  /**
   * Searches.
   *
   * @param cases of the calibrate part; what is found is reported on the test part
   * @throws org.riskbench.problem.ProblemException USE-512 if no thresholds reach the goal within
   *     the capacity ({@link Shortfall} tells what is missing), USE-513 if a capacity is asked for
   *     and the records have no dates, USE-542 if rules alone stop too many, USE-519 if a share of
   *     the frauds is asked for and there are none
   */
  public static Cut find(Cases cases, Target target, CostModel costs) {
    requireRoom(cases.sweep().at(NONE, NONE), target);
    CutBounds bounds = bounds(target.goal(), cases.sweep()).and(declining(target, cases.sweep()));
    if (target.binding().isPresent()) {
      ReviewQueue queue = cases.queue().orElseThrow(() -> noDates().asException());
      bounds = bounds.and(CutBounds.of(queue, target.binding().orElseThrow()));
    }
    return cases
        .money()
        .cheapest(target.middle(), costs, bounds)
        .orElseThrow(() -> impossible().asException());
  }

  /** Where no score is stopped, rules alone may still stop too many. */
  private static void requireRoom(Outcome rulesAlone, Target target) {
    double stopped = rulesAlone.falsePositiveRate().orElse(0);
    double approved = rulesAlone.approvalRate().orElse(1);
    double declined = rulesAlone.declineFalsePositiveRate().orElse(0);
    boolean room =
        declined <= target.declined()
            && !(target.goal() instanceof Goal.FalsePositives wanted && stopped > wanted.most())
            && !(target.goal() instanceof Goal.Approval wanted && approved < wanted.least());
    if (!room) {
      throw Problem.error(
              "USE-542",
              "The rules alone stop more than that, wherever the thresholds are.",
              "Ask for less, or change the rules.")
          .asException();
    }
  }

  private static CutBounds declining(Target target, ThresholdSweep sweep) {
    return CutBounds.declineFrom(sweep.atDeclineFalsePositiveRate(target.declined()));
  }

  private static CutBounds bounds(Goal goal, ThresholdSweep sweep) {
    if (goal instanceof Goal.FalsePositives wanted) {
      return CutBounds.reviewFrom(sweep.atFalsePositiveRate(wanted.most()), NONE);
    }
    if (goal instanceof Goal.Recall wanted) {
      if (sweep.at(0, 0).recall().isEmpty()) {
        throw noFrauds().asException();
      }
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

  static Problem noDates() {
    return Problem.error(
        "USE-513",
        "A capacity counts cases a day, and these records have no dates.",
        "Give the time column its role, or leave the capacity out.");
  }

  private static Problem noFrauds() {
    return Problem.error(
        "USE-519",
        "No share of the frauds can be held: the records to find thresholds on have none.",
        "Ask for another goal, or divide the records otherwise.");
  }
}
