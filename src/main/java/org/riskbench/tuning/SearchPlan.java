package org.riskbench.tuning;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.riskbench.problem.Problem;

/**
 * How long to search and by what. Immutable.
 *
 * @param trials at most so many, 1 to 10,000; the same number of trials gives the same result,
 *     whatever the machine and its number of cores
 * @param budget at most so long; where it ends a search first, the report says after how many
 *     trials, and a search of that many gives the same result again
 * @param measure what makes a trial better
 * @param fixed parameters not to vary: {@code leaves} for every learner, {@code boosting.leaves}
 *     for one
 */
public record SearchPlan(
    int trials, Optional<Duration> budget, Measure measure, Set<String> fixed) {
  /** Trials of a search nobody limits otherwise: three rounds of {@link Round}. */
  public static final int USUAL_TRIALS = 40;

  private static final int MOST_TRIALS = 10_000;

  /** The usual search. */
  public static final SearchPlan USUAL =
      new SearchPlan(USUAL_TRIALS, Optional.empty(), Measure.LOG_LOSS, Set.of());

  /**
   * A checked plan.
   *
   * @throws org.riskbench.problem.ProblemException USE-320 for a number of trials out of range,
   *     USE-321 for a budget that is not above 0
   */
  public SearchPlan {
    fixed = Set.copyOf(fixed);
    if (trials < 1 || trials > MOST_TRIALS) {
      throw Problem.error(
              "USE-320",
              "The number of trials must lie between 1 and %,d.".formatted(MOST_TRIALS),
              "Choose a number in that range.")
          .asException();
    }
    if (budget.filter(time -> time.isNegative() || time.isZero()).isPresent()) {
      throw Problem.error(
              "USE-321",
              "The time to search in must be longer than nothing.",
              "Write it as in 90s or 2m.")
          .asException();
    }
  }

  /** The same with this many trials at most. */
  public SearchPlan withTrials(int most) {
    return new SearchPlan(most, budget, measure, fixed);
  }

  /** The same within a time. */
  public SearchPlan within(Duration time) {
    return new SearchPlan(trials, Optional.of(time), measure, fixed);
  }

  /** The same by another measure. */
  public SearchPlan by(Measure other) {
    return new SearchPlan(trials, budget, other, fixed);
  }

  /** The same leaving these parameters as they are. */
  public SearchPlan fixing(Set<String> names) {
    return new SearchPlan(trials, budget, measure, names);
  }

  /** Whether a search may vary this parameter of a learner. */
  boolean varies(String learner, String parameter) {
    return !fixed.contains(parameter) && !fixed.contains(learner + "." + parameter);
  }
}
