package org.riskbench.tuning;

import java.util.List;
import java.util.Optional;

/**
 * What a search came to. Immutable.
 *
 * @param plan how it was asked to search
 * @param tried how many trials began and ended: as many as a plan must ask for to come to the same
 * @param trials those with a score, in their order
 * @param best the winner among those that learnt from most rows; empty if no trial could be judged
 * @param ending why it ended
 */
public record SearchReport(
    SearchPlan plan, int tried, List<Trial> trials, Optional<Trial> best, Ending ending) {
  /** Why a search ended. */
  public enum Ending {
    /** All trials were made. */
    COUNT,
    /** The time was over. */
    TIME,
    /** Somebody asked for it. */
    ASKED,
    /** There was nothing left to try. */
    EXHAUSTED
  }

  public SearchReport {
    trials = List.copyOf(trials);
  }

  /** Whether only so many trials, and not the clock of this machine, decided the result. */
  public boolean isReproducible() {
    return ending == Ending.COUNT || ending == Ending.EXHAUSTED;
  }
}
