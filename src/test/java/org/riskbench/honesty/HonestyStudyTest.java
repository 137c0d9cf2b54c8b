package org.riskbench.honesty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.riskbench.dataset.Dataset;
import org.riskbench.experiment.CancelledAt;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.honesty.WayReport.Judged;
import org.riskbench.honesty.WayReport.Refused;
import org.riskbench.job.CancelledException;
import org.riskbench.job.JobContext;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.Window;

class HonestyStudyTest {
  private static final Duration NO_DELAY = Duration.ZERO;

  @Test
  void dataThatTurnsShowsHowMuchARandomSplitFlatters() {
    HonestyReport report = check(Sittings.turning().timed().dataset(), NO_DELAY);

    assertThat(auc(report, Way.RANDOM)).isGreaterThan(0.6);
    assertThat(auc(report, Way.TIME)).isLessThan(0.3);
    assertThat(report.flag()).isEqualTo(Flag.WARNING);
    assertThat(report.sentences().get(0))
        .startsWith("A random split promises an AUC of 0.")
        .contains("; by time it keeps 0.")
        .contains("too good by");
  }

  @Test
  void dataThatStaysTheSameRaisesNoFlag() {
    HonestyReport report = check(Sittings.steady().timed().dataset(), NO_DELAY);

    assertThat(report.gap()).isPresent();
    assertThat(report.flag()).isEqualTo(Flag.NONE);
    assertThat(report.sentences()).hasSize(1);
    assertThat(report.sentences().get(0)).doesNotContain("too good");
  }

  @Test
  void whoKnowsCustomersAgainIsToldWhatIsLeftForNewOnes() {
    HonestyReport report = check(Sittings.customers().timed().dataset(), NO_DELAY);

    assertThat(auc(report, Way.RANDOM)).isGreaterThan(0.95);
    assertThat(auc(report, Way.ENTITY)).isLessThan(0.7);
    assertThat(report.judged(Way.ENTITY).map(Judged::keys)).contains(List.of("customer"));
    assertThat(report.flag()).isEqualTo(Flag.NOTICE);
    assertThat(report.sentences())
        .anyMatch(text -> text.startsWith("On entities it never met (customer) it keeps 0."));
  }

  @Test
  void withoutATimeTheSplitByEntityIsTheOneToBelieve() {
    HonestyReport report = check(Sittings.customers().dataset(), NO_DELAY);

    assertThat(report.honest().map(Judged::way)).contains(Way.ENTITY);
    assertThat(reasons(report)).containsEntry(Way.TIME, "DATA-220");
  }

  @Test
  void labelsNotKnownYetAreLeftOutByOneWayAndByNoOther() {
    HonestyReport report = check(Sittings.steady().timed().reported().dataset(), NO_DELAY);

    Judged time = report.judged(Way.TIME).orElseThrow();
    Judged delayed = report.judged(Way.TIME_WITH_DELAY).orElseThrow();
    assertThat(delayed.records()).isEqualTo(time.records());
    assertThat(delayed.learned())
        .isBetween(time.learned() - 11 * Sittings.A_DAY, time.learned() - 9 * Sittings.A_DAY);
    assertThat(time.learned()).isEqualTo(report.judged(Way.RANDOM).orElseThrow().learned());
    assertThat(report.honest()).contains(delayed);
  }

  @Test
  void aStatedDelayIsKept() {
    HonestyReport report = check(Sittings.steady().timed().dataset(), Duration.ofDays(5));

    assertThat(report.judged(Way.TIME).orElseThrow().learned())
        .isEqualTo(report.judged(Way.TIME_WITH_DELAY).orElseThrow().learned() + 5 * Sittings.A_DAY);
  }

  @Test
  void allWaysJudgeByTheSameShareOfRecords() {
    Dataset dataset = Sittings.steady().timed().reported().dataset();
    HonestyReport report = check(dataset, NO_DELAY);
    int judged = (int) Math.round(0.3 * dataset.labels().matureRows().length);

    assertThat(report.judged())
        .extracting(Judged::records)
        .allSatisfy(records -> assertThat(records).isCloseTo(judged, within(2)));
  }

  @Test
  void whatTheDataDoesNotAllowIsSaidWithTheReason() {
    HonestyReport report = check(Sittings.steady().dataset(), NO_DELAY);

    assertThat(reasons(report))
        .isEqualTo(
            Map.of(Way.TIME, "DATA-220", Way.TIME_WITH_DELAY, "DATA-220", Way.ENTITY, "DATA-223"));
    assertThat(report.gap()).isEmpty();
    assertThat(report.flag()).isEqualTo(Flag.NONE);
    assertThat(report.sentences()).hasSize(1);
    assertThat(report.sentences().get(0)).contains("Give a column the role time or entity");
    assertThat(reasons(check(Sittings.steady().timed().dataset(), NO_DELAY)))
        .containsEntry(Way.TIME_WITH_DELAY, "DATA-222");
  }

  @Test
  void aRandomSplitStillLooksAtEarlierRecordsOnly() {
    Dataset dataset = Sittings.pairs().timed().dataset();
    VelocityPlan counts =
        new VelocityPlan(
            "at",
            1,
            List.of(new VelocityFeature(List.of("device"), Window.EVER, Aggregate.COUNT)),
            Map.of(),
            VelocityPlan.USUAL_RETENTION);
    ExperimentPlan plan = Sittings.plan(dataset, NO_DELAY).with(counts);

    HonestyReport report =
        HonestyStudy.run(dataset, plan, plan.learners().get(0), JobContext.none());

    assertThat(auc(report, Way.RANDOM)).isLessThan(0.75); // .9 for who counts later ones too
  }

  @Test
  void theSameSeedGivesTheSameReport() {
    Dataset dataset = Sittings.turning().timed().dataset();

    assertThat(check(dataset, NO_DELAY)).isEqualTo(check(dataset, NO_DELAY));
  }

  @Test
  void aCheckStopsWhereverItIsCancelled() {
    Dataset dataset = Sittings.steady().timed().dataset();
    ExperimentPlan plan = Sittings.plan(dataset, NO_DELAY);
    CancelledAt never = new CancelledAt(Integer.MAX_VALUE);
    HonestyStudy.run(dataset, plan, plan.learners().get(0), never);

    for (int at : new int[] {1, 2, never.seen() / 2, never.seen()}) {
      assertThatThrownBy(
              () -> HonestyStudy.run(dataset, plan, plan.learners().get(0), new CancelledAt(at)))
          .isInstanceOf(CancelledException.class);
    }
  }

  private static HonestyReport check(Dataset dataset, Duration delay) {
    ExperimentPlan plan = Sittings.plan(dataset, delay);
    return HonestyStudy.run(dataset, plan, plan.learners().get(0), JobContext.none());
  }

  private static double auc(HonestyReport report, Way way) {
    return report.judged(way).orElseThrow().auc().value();
  }

  private static Map<Way, String> reasons(HonestyReport report) {
    return report.ways().stream()
        .filter(Refused.class::isInstance)
        .map(Refused.class::cast)
        .collect(Collectors.toMap(Refused::way, refused -> refused.reason().code()));
  }
}
