package org.riskbench.ui.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.riskbench.decision.Capacity;
import org.riskbench.threshold.ReviewDay;

/**
 * A team's working days as the chart shows them.
 *
 * @param dates of the days; empty where the records have none
 * @param capacity the line, if a team is bound
 */
record QueuePicture(List<LocalDate> dates, List<ReviewDay> days, Optional<Capacity> capacity) {
  static final QueuePicture NONE = new QueuePicture(List.of(), List.of(), Optional.empty());

  /** Whether there is a day to draw. */
  boolean isDrawn() {
    return !dates.isEmpty();
  }

  /** The most that waits on a day, or what can be reviewed if that is more. */
  double highest() {
    double waiting = days.stream().mapToDouble(ReviewDay::waiting).max().orElse(0);
    return Math.max(waiting, capacity.map(Capacity::perDay).orElse(0.0));
  }
}
