package org.riskbench.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.riskbench.decision.WorkWeek;
import org.riskbench.evaluation.Interval;
import org.riskbench.job.JobContext;
import org.riskbench.threshold.Cut;

class GroupIntervalsTest {
  private static final Cut CUT = new Cut(450, 700);
  private final Cases cases = new Made(1).cases(WorkWeek.EVERY_DAY);
  private final Grouping grouping = Grouping.of(cases.dataset(), "group");
  private final GroupIntervals intervals =
      GroupIntervals.of(cases, grouping, CUT, JobContext.none());

  @Test
  void everyRateLiesInItsInterval() {
    for (Group group : Segments.of(cases, grouping).at(CUT)) {
      for (GroupRate rate : GroupRate.values()) {
        for (Reach reach : Reach.values()) {
          Interval interval = intervals.rate(group.name(), rate, reach).orElseThrow();
          assertThat(interval.contains(rate.of(group.outcome(), reach).orElseThrow())).isTrue();
          assertThat(interval.high() - interval.low()).isBetween(0.0, 0.3);
        }
      }
    }
  }

  @Test
  void theReferenceIsAsOftenLetThroughAsItself() {
    Interval own =
        intervals.quotient("a", "a", GroupRate.SELECTED, Reach.REVIEW_AND_DECLINE).orElseThrow();
    assertThat(own.low()).isEqualTo(1);
    assertThat(own.high()).isEqualTo(1);
    Interval other =
        intervals
            .quotient("b", "a", GroupRate.FALSE_POSITIVES, Reach.REVIEW_AND_DECLINE)
            .orElseThrow();
    assertThat(other.low()).as("group b scores higher and is stopped more often").isGreaterThan(1);
    assertThat(other.method()).isNotEmpty();
  }

  @Test
  void calibrationIsFraudsObservedByFraudsPredicted() {
    Group group = Segments.of(cases, grouping).at(CUT).get(0);
    double quotient = group.observed().orElseThrow() / group.predicted().orElseThrow();
    Interval interval = intervals.calibration("a").orElseThrow();
    assertThat(interval.low()).isLessThan(quotient);
    assertThat(interval.high()).isGreaterThan(quotient);
    assertThat(interval.high() - interval.low()).isCloseTo(0.4 * quotient, within(0.3 * quotient));
  }

  @Test
  void whereNobodyIsStoppedThereIsNothingToDivideBy() {
    GroupIntervals none =
        GroupIntervals.of(cases, grouping, new Cut(1001, 1001), JobContext.none());
    assertThat(none.quotient("b", "a", GroupRate.FALSE_POSITIVES, Reach.DECLINE)).isEmpty();
    assertThat(none.rate("b", GroupRate.FALSE_POSITIVES, Reach.DECLINE)).isPresent();
  }
}
