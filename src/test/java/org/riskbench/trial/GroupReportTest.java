package org.riskbench.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.Policy;
import org.riskbench.decision.WorkWeek;
import org.riskbench.evaluation.GroupFigures;
import org.riskbench.job.JobContext;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.Outcome;

class GroupReportTest {
  private final Cases cases = new Made(5).cases(WorkWeek.EVERY_DAY);

  @Test
  void theFiguresAreThoseOfTheThresholdsOnEachSegment() {
    Division division = Division.byColumn(cases.dataset(), cases.scored().rows(), "group");
    GroupReport report =
        GroupReport.of(
            cases.dataset(), cases.scored(), division, Policy.of(1, 500, 750), JobContext.none());
    Segments segments = Segments.of(cases, "group");

    assertThat(report.division().names()).containsExactly("a", "b");
    for (int g = 0; g < 2; g++) {
      Outcome outcome = segments.at(new Cut(500, 750)).get(g).outcome();
      GroupFigures figures = report.groups().get(g);
      assertThat(figures.recall().value()).isEqualTo(outcome.recall());
      assertThat(figures.precision().value()).isEqualTo(outcome.precision());
      assertThat(figures.falsePositiveRate().value()).isEqualTo(outcome.falsePositiveRate());
      assertThat(figures.records()).isEqualTo(outcome.all().records());
    }
  }

  @Test
  void daysAreDrawnAsAWholeForSegmentsButNotForWeeks() {
    Division division = Division.byColumn(cases.dataset(), cases.scored().rows(), "group");
    Policy policy = Policy.initial();
    Optional<String> segment =
        GroupReport.of(cases.dataset(), cases.scored(), division, policy, JobContext.none())
            .groups()
            .stream()
            .flatMap(group -> group.auc().interval().stream())
            .map(interval -> interval.method())
            .findFirst();
    Division weeks = Periods.of(cases.dataset(), cases.scored().rows()).orElseThrow().division();
    GroupReport periods = GroupReport.ofPeriods(cases.scored(), weeks, policy, JobContext.none());

    assertThat(segment).contains("bootstrap by day");
    assertThat(periods.groups()).hasSize(6);
    assertThat(periods.groups().get(0).auc().interval().orElseThrow().method())
        .isEqualTo("stratified bootstrap, independent rows");
  }
}
