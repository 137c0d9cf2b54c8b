package org.riskbench.dataset;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the analyst says about when labels become known; what is left out is taken from the column
 * with the role LABEL_TIME, if there is one. Immutable.
 *
 * @param asOf when the extract was taken; empty for the latest moment among the records and the
 *     arrivals of their labels
 * @param maturity age from which an unreported record counts as good; empty for the age by which 95
 *     % of the frauds have arrived
 * @param delay how long a label takes where neither an arrival nor a maturity says it
 */
public record LabelTiming(Optional<Instant> asOf, Optional<Duration> maturity, Duration delay) {
  /** Nothing is said. */
  public static final LabelTiming UNSAID =
      new LabelTiming(Optional.empty(), Optional.empty(), Duration.ZERO);

  public LabelTiming {
    if (delay.isNegative() || maturity.filter(Duration::isNegative).isPresent()) {
      throw LabelProblems.negativeTime().asException();
    }
  }

  /** Labels count as good from this age on. */
  public static LabelTiming maturity(Duration age) {
    return new LabelTiming(Optional.empty(), Optional.of(age), Duration.ZERO);
  }

  /** The same for an extract taken at this moment. */
  public LabelTiming asOf(Instant moment) {
    return new LabelTiming(Optional.of(moment), maturity, delay);
  }
}
