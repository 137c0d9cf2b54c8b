package org.riskbench.trial;

import java.util.Optional;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.Treatment;
import org.riskbench.problem.Problem;

/**
 * What thresholds shall reach, and within what.
 *
 * @param middle what is done between the thresholds; only manual review is bound by a capacity
 * @param capacity of the review team, if it shall be kept to
 * @param declined highest share of the goods that may be declined, 0 to 1 (no limit)
 */
public record Target(Goal goal, Treatment middle, Optional<Capacity> capacity, double declined) {
  /**
   * A checked target.
   *
   * @throws org.riskbench.problem.ProblemException USE-518 for a share outside 0 to 1
   */
  public Target {
    if (!(declined >= 0 && declined <= 1)) {
      throw Problem.error(
              "USE-518",
              "That is no share of the good records.",
              "Give a share from 0 to 1, such as 0.001 for one good record in 1,000.")
          .asException();
    }
  }

  /** A target that leaves open how many goods are declined. */
  public Target(Goal goal, Treatment middle, Optional<Capacity> capacity) {
    this(goal, middle, capacity, 1);
  }

  /** The capacity, where it binds anything. */
  public Optional<Capacity> binding() {
    return capacity.filter(team -> middle == Treatment.MANUAL_REVIEW);
  }
}
