package org.riskbench.experiment;

import java.time.Duration;
import java.util.Optional;
import org.riskbench.job.JobContext;
import org.riskbench.tuning.SearchPlan;

/** Shares the time there is for searching among the learners that are still to come. */
final class SearchClock {
  private final Optional<SearchPlan> search;
  private final JobContext context;
  private final long begun;
  private int left;

  private SearchClock(Optional<SearchPlan> search, int learners, JobContext context) {
    this.search = search;
    this.left = learners;
    this.context = context;
    this.begun = context.nanos();
  }

  static SearchClock of(Tuning tuning, int learners, JobContext context) {
    Optional<SearchPlan> search =
        tuning instanceof Tuning.EachLearner each ? Optional.of(each.search()) : Optional.empty();
    return new SearchClock(search, learners, context);
  }

  /** The next learner's search, if there is any; what one leaves of its time the others have. */
  Optional<SearchPlan> next() {
    int among = left--;
    return search.map(
        plan ->
            plan.budget()
                .map(
                    time ->
                        plan.within(
                            atLeastSome(time.minusNanos(context.nanos() - begun).dividedBy(among))))
                .orElse(plan));
  }

  /** A search whose time is over still tries the plan itself. */
  static Duration atLeastSome(Duration time) {
    return time.isNegative() || time.isZero() ? Duration.ofMillis(1) : time;
  }
}
