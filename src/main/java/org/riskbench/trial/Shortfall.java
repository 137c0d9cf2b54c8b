package org.riskbench.trial;

import java.util.Optional;
import java.util.OptionalDouble;
import org.riskbench.decision.Capacity;
import org.riskbench.threshold.ReviewQueue;
import org.riskbench.threshold.ThresholdSweep;

/**
 * Why no thresholds hold a share of the frauds within a capacity and a limit to what is declined,
 * and how far each of the three would have to give way alone. Deterministic.
 *
 * @param recall share of the frauds that can be held within both
 * @param perDay cases a day, in whole ones, that would do
 * @param declined share of the goods that would have to be declined
 */
public record Shortfall(OptionalDouble recall, int perDay, OptionalDouble declined) {
  private static final int NONE = ThresholdSweep.NONE;

  /** What is missing where a target can't be reached; empty if it can. */
  public static Optional<Shortfall> of(Cases cases, Target target) {
    if (!(target.goal() instanceof Goal.Recall wanted)
        || target.binding().isEmpty()
        || cases.queue().isEmpty()) {
      return Optional.empty();
    }
    ThresholdSweep sweep = cases.sweep();
    ReviewQueue queue = cases.queue().orElseThrow();
    Capacity team = target.binding().orElseThrow();
    int decline = sweep.atDeclineFalsePositiveRate(target.declined());
    int review = sweep.atRecall(wanted.least());
    int able = Math.min(decline, queue.lowestReview(team)[decline]);
    if (review < 0 || review >= able) {
      return Optional.empty();
    }
    return Optional.of(
        new Shortfall(
            sweep.at(able, decline).recall(),
            queue.needed(review, decline, team),
            declined(cases, review, team)));
  }

  /** What is declined where the rest is as much as the team can carry. */
  private static OptionalDouble declined(Cases cases, int review, Capacity team) {
    ReviewQueue queue = cases.queue().orElseThrow();
    int decline = NONE;
    while (decline > review && !queue.fits(review, decline, team)) {
      decline--;
    }
    return cases.sweep().at(review, decline).declineFalsePositiveRate();
  }
}
