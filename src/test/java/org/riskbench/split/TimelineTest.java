package org.riskbench.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.JobContext;
import org.riskbench.loading.Loading;
import org.riskbench.split.SplitPlan.ByTime;
import org.riskbench.split.SplitPlan.Shares;
import org.riskbench.split.SplitZone.Kind;

class TimelineTest {
  private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
  private static final Shares ALL_PARTS = new Shares(0.3, 0.1, 0.2, 0);
  private static final int DAYS = 100;

  @TempDir Path folder;

  /** Ten records a day, one of them fraud. */
  private Dataset data() {
    StringBuilder text = new StringBuilder("when,label\n");
    for (int i = 0; i < 10 * DAYS; i++) {
      text.append("%sT12:00:00Z,%d\n".formatted(BEGIN.plusDays(i / 10), i % 10 == 0 ? 1 : 0));
    }
    return Loading.load(folder, text.toString(), LoadOptions.defaults().time("when"));
  }

  private static double day(int day) {
    return BEGIN.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  private static Timeline timeline(Dataset data) {
    return Timeline.of(data, JobContext.none()).orElseThrow();
  }

  private static ByTime cut(int tune, int calibrate, int test, Duration delay) {
    return new ByTime(
        ALL_PARTS, delay, Optional.of(new TimeCuts(day(tune), day(calibrate), day(test))));
  }

  @Test
  void partsBeginWhereTheAnalystSays() {
    Split split = Splitter.split(data(), cut(40, 50, 70, Duration.ofDays(5)), JobContext.none());
    assertThat(split.train()).hasSize(400);
    assertThat(split.tune()).hasSize(100);
    assertThat(split.calibrate()).hasSize(150);
    assertThat(split.test()).hasSize(300);
    assertThat(split.aside()).extracting(SplitPart::name).containsExactly(SplitPart.LABEL_DELAY);
    assertThat(split.leftOut()).isEqualTo(50);
  }

  @Test
  void zonesCountWhatTheSplitItselfWillHold() {
    Dataset data = data();
    ByTime plan = cut(40, 50, 70, Duration.ofDays(5));
    List<SplitZone> zones = timeline(data).zones(plan);
    assertThat(zones)
        .extracting(SplitZone::kind)
        .containsExactly(Kind.TRAIN, Kind.TUNE, Kind.CALIBRATE, Kind.GAP, Kind.TEST);
    assertThat(zones).extracting(SplitZone::rows).containsExactly(400, 100, 150, 50, 300);
    assertThat(zones).extracting(SplitZone::frauds).containsExactly(40, 10, 15, 5, 30);
    Split split = Splitter.split(data, plan, JobContext.none());
    assertThat(split.parts()).extracting(SplitPart::rows).containsExactly(400, 100, 150, 300);
  }

  @Test
  void sharesBecomeBoundariesToTheDay() {
    Dataset data = data();
    TimeCuts cuts = timeline(data).cuts(new ByTime(ALL_PARTS, Duration.ZERO));
    assertThat(cuts).isEqualTo(new TimeCuts(day(49), day(56), day(70)));
  }

  @Test
  void aCalibratePartWithTooFewFraudsIsShownAsGivenBack() {
    ByTime plan = new ByTime(Shares.defaults(), Duration.ZERO);
    assertThat(timeline(data()).zones(plan))
        .extracting(SplitZone::kind)
        .containsExactly(Kind.TRAIN, Kind.GIVEN_BACK, Kind.TEST);
  }

  @Test
  void immatureRecordsEndTheTestPart() {
    Dataset data =
        data()
            .timed(
                LabelTiming.maturity(Duration.ofDays(10))
                    .asOf(Instant.ofEpochMilli((long) day(100))));
    List<SplitZone> zones = timeline(data).zones(cut(40, 50, 70, Duration.ZERO));
    assertThat(zones.get(zones.size() - 1).kind()).isEqualTo(Kind.IMMATURE);
    assertThat(zones.get(zones.size() - 1).rows()).isEqualTo(100);
    SplitZone gap = zones.stream().filter(z -> z.kind() == Kind.GAP).findFirst().orElseThrow();
    assertThat(gap.from()).as("the gap is as long as labels take").isEqualTo(day(60));
    assertThat(gap.rows())
        .isEqualTo(
            Splitter.split(data, cut(40, 50, 70, Duration.ZERO), JobContext.none())
                .aside()
                .get(0)
                .rows());
  }

  @Test
  void theStepFitsThePeriod() {
    double day = Duration.ofDays(1).toMillis();
    TimeGrid days = TimeGrid.over(day(0), day(99), TimeGrid.Scale.DATE);
    assertThat(days.step()).isEqualTo(day);
    assertThat(days.steps()).isEqualTo(DAYS);
    TimeGrid hours = TimeGrid.over(0, 2 * day, TimeGrid.Scale.ELAPSED);
    assertThat(hours.step()).isEqualTo((double) Duration.ofHours(1).toMillis());
    TimeGrid rows = TimeGrid.over(0, 999_999, TimeGrid.Scale.ROW);
    assertThat(rows.steps()).isEqualTo(200);
    assertThat(TimeGrid.over(5, 5, TimeGrid.Scale.DATE).steps()).isEqualTo(1);
    assertThat(days.nearest(day(3) + 0.6 * day)).isEqualTo(day(4));
  }

  @Test
  void boundariesOutOfOrderOrOutsideThePeriodAreRefused() {
    assertThat(Loading.problem(() -> new TimeCuts(2, 1, 3)).code()).isEqualTo("USE-142");
    assertThat(Loading.problem(() -> new TimeCuts(1, 2, Double.NaN)).code()).isEqualTo("USE-142");
    Dataset data = data();
    ByTime late = cut(40, 50, 200, Duration.ZERO);
    assertThat(Loading.problem(() -> Splitter.split(data, late, JobContext.none())).code())
        .isEqualTo("DATA-148");
  }

  @Test
  void withoutATimeThereIsNoTimeline() {
    Dataset data = Loading.load(folder, "x,label\n1,0\n2,1\n", LoadOptions.defaults());
    assertThat(Timeline.of(data, JobContext.none())).isEmpty();
  }

  @Test
  void recordsWithoutATimeOrWithoutAPartAreToldApart() {
    Dataset data =
        Loading.load(
            folder,
            "when,part,label\n2026-01-01,train,0\n2026-01-02,train,1\n,train,0\n"
                + "2026-01-03,test,0\n2026-01-04,test,1\n2026-01-04,,0\n",
            LoadOptions.defaults().time("when"));
    Split byTime =
        Splitter.split(
            data, new ByTime(new Shares(0.5, 0, 0, 0), Duration.ZERO), JobContext.none());
    assertThat(byTime.aside()).extracting(SplitPart::name).containsExactly(SplitPart.WITHOUT_TIME);
    Split byColumn =
        Splitter.split(
            data, new SplitPlan.ByColumn(Shares.defaults(), "part", 1), JobContext.none());
    assertThat(byColumn.aside()).extracting(SplitPart::name).containsExactly(SplitPart.NOT_NAMED);
    assertThat(SplitPlan.columnsIn(data)).containsExactly("part");
  }
}
