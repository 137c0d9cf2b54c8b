package org.riskbench.decision;

import org.riskbench.problem.Problem;

/**
 * What a team can review.
 *
 * @param perDay cases on a working day, 0 or more
 * @param exceedable share of the working days on which more may wait than can be reviewed, 0
 *     (never) to 1
 * @param oldest working days after which a case is too old to be reviewed and gets the treatment of
 *     what overflows, 1 or more
 * @param overflow what is done with cases that get too old: anything but a manual review
 */
public record Capacity(double perDay, double exceedable, int oldest, Treatment overflow) {
  /** Share of days where nobody has said otherwise: one working day in 20. */
  public static final double USUAL_EXCEEDABLE = 0.05;

  /** A case waits so many working days at most where nobody has said otherwise. */
  public static final int USUAL_OLDEST = 3;

  /** What is done with cases that get too old where nobody has said otherwise. */
  public static final Treatment USUAL_OVERFLOW = Treatment.STEP_UP;

  /**
   * A checked capacity.
   *
   * @throws org.riskbench.problem.ProblemException USE-510 for a value that can't be
   */
  public Capacity {
    boolean sound =
        perDay >= 0 && perDay <= 1e9 && exceedable >= 0 && exceedable <= 1 && oldest >= 1;
    if (!sound || overflow == Treatment.MANUAL_REVIEW) {
      throw Problem.error(
              "USE-510",
              "That is no number of cases a team can review.",
              "Give cases a day, 0 or more, a share of days from 0 to 1 and a waiting time of at"
                  + " least one day; cases that get too old can't be reviewed by hand.")
          .asException();
    }
  }

  /** A capacity whose overflow gets the usual treatment. */
  public Capacity(double perDay, double exceedable, int oldest) {
    this(perDay, exceedable, oldest, USUAL_OVERFLOW);
  }

  /** So many a day, with the usual share of days on which more may wait. */
  public static Capacity of(double perDay) {
    return new Capacity(perDay, USUAL_EXCEEDABLE, USUAL_OLDEST);
  }

  /** The same rule for a team that reviews another number of cases a day. */
  public Capacity withPerDay(double cases) {
    return new Capacity(cases, exceedable, oldest, overflow);
  }
}
