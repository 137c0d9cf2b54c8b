package org.riskbench.honesty;

import java.util.Optional;
import org.riskbench.evaluation.Interval;

/**
 * One figure with what chance leaves open.
 *
 * @param value a share of 0 to 1, or a difference of two from -1 to 1
 * @param interval 95 %; empty with too few records for one
 */
public record Figure(double value, Optional<Interval> interval) {
  private static final String BOTH = "from both intervals, as if of different records";

  /**
   * This minus another, with the interval that follows from theirs by the squares of their arms
   * (Zou and Donner 2008). Test parts that share records make it too wide rather than too narrow.
   */
  Figure minus(Figure other) {
    double difference = value - other.value;
    return new Figure(
        difference,
        interval.flatMap(
            mine -> other.interval.map(theirs -> between(difference, other, mine, theirs))));
  }

  private Interval between(double difference, Figure other, Interval mine, Interval theirs) {
    double down = Math.hypot(value - mine.low(), theirs.high() - other.value);
    double up = Math.hypot(mine.high() - value, other.value - theirs.low());
    return new Interval(difference - down, difference + up, BOTH);
  }

  /** Whether chance alone hardly makes it that far above zero. */
  boolean isAboveChance() {
    return interval.filter(found -> found.low() > 0).isPresent();
  }
}
