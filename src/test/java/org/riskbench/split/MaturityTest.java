package org.riskbench.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelMaturity;
import org.riskbench.dataset.LabelState;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.JobContext;
import org.riskbench.loading.Loading;
import org.riskbench.schema.ColumnRole;

class MaturityTest {
  private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
  private static final double DAY = Duration.ofDays(1).toMillis();
  private static final int DAYS = 200;

  @TempDir Path folder;

  /** Two records a day for 200 days; every tenth is fraud and reported after 1 to 20 days. */
  private Dataset data(boolean arrivals) {
    StringBuilder text = new StringBuilder("when,reported,label\n");
    for (int i = 0; i < 2 * DAYS; i++) {
      boolean fraud = i % 10 == 0;
      LocalDate when = BEGIN.plusDays(i / 2);
      String reported = fraud && arrivals ? when.plusDays(1 + i / 10 % 20).toString() : "";
      text.append("%s,%s,%d\n".formatted(when, reported, fraud ? 1 : 0));
    }
    LoadOptions options = LoadOptions.defaults().label("label=1").time("when").suggest(false);
    return Loading.load(
        folder,
        text.toString(),
        arrivals
            ? options.role("reported", ColumnRole.LABEL_TIME)
            : options.ignore(List.of("reported")));
  }

  @Test
  void maturityIsTheAgeByWhichNearlyAllFraudsHaveArrived() {
    LabelMaturity maturity = data(true).labels().maturity();
    assertThat(maturity.source()).isEqualTo(LabelMaturity.Source.ARRIVALS);
    assertThat(maturity.days()).isEqualTo(19);
    assertThat(maturity.describe()).contains("40 frauds");
    assertThat(data(false).labels().maturity().isKnown()).isFalse();
  }

  @Test
  void oneMomentForAllLabelsIsNoArrival() {
    StringBuilder text = new StringBuilder("when,reported,label\n");
    for (int i = 0; i < 300; i++) {
      text.append("%s,2027-01-01,%d\n".formatted(BEGIN.plusDays(i), i % 5 == 0 ? 1 : 0));
    }
    LoadOptions options =
        LoadOptions.defaults().time("when").role("reported", ColumnRole.LABEL_TIME);
    Dataset data = Loading.load(folder, text.toString(), options.label("label=1"));
    assertThat(data.labels().maturity().isKnown()).isFalse();
    assertThat(data.labels().immature()).isZero();
  }

  @Test
  void unreportedRecordsYoungerThanMaturityAreImmature() {
    Dataset data = data(false).timed(stated(45));
    assertThat(data.labels().immature()).isEqualTo(81);
    assertThat(data.labels().state(2 * DAYS - 1)).isEqualTo(LabelState.IMMATURE);
    assertThat(data.labels().state(2 * (DAYS - 46) - 1)).isEqualTo(LabelState.GOOD);
    assertThat(data.labels().isFraud(2 * DAYS - 10)).isTrue();
    assertThat(data.labels().isYoung(2 * DAYS - 10)).isTrue();
  }

  @Test
  void noPartHoldsARecordOfTheImmatureDays() {
    Dataset data = data(false).timed(stated(45));
    for (SplitPlan plan :
        List.of(
            new SplitPlan.ByTime(SplitPlan.Shares.defaults(), Duration.ZERO),
            new SplitPlan.AtRandom(SplitPlan.Shares.defaults(), 1))) {
      Split split = Splitter.split(data, plan, JobContext.none());
      double last = at(DAYS - 1 - 45);
      assertThat(IntStream.of(split.test())).allMatch(row -> data.rows().numbers(0)[row] <= last);
      assertThat(split.aside()).extracting(SplitPart::name).contains(SplitPart.IMMATURE);
      assertThat(split.description()).contains("immature 90");
    }
  }

  @Test
  void whatWasNotKnownAtTheStartOfTheTestPartIsNotTrainedOn() {
    Dataset data = data(true);
    Split split = Splitter.split(data, SplitPlan.defaultFor(data, 1), JobContext.none());
    double begin =
        split.parts().stream()
            .filter(part -> part.name().equals("test"))
            .findFirst()
            .orElseThrow()
            .start();
    assertThat(IntStream.of(split.train())).allMatch(row -> data.labels().knownAt()[row] <= begin);
    SplitPart delay = split.aside().get(0);
    assertThat(delay.name()).isEqualTo(SplitPart.LABEL_DELAY);
    assertThat(begin - delay.start()).isGreaterThanOrEqualTo(19 * DAY);
    assertThat(split.timeLine())
        .isSortedAccordingTo((a, b) -> Double.compare(a.start(), b.start()));
  }

  @Test
  void aLabelIsKnownFromItsArrivalElseFromItsMaturity() {
    double[] known = data(true).labels().knownAt();
    assertThat(known[0]).isEqualTo(at(1));
    assertThat(known[2]).isEqualTo(at(1 + 19));
    assertThat(data(false).labels().knownAt()[2]).isEqualTo(at(1));
    assertThat(data(false).timed(stated(45)).labels().knownAt()[2]).isEqualTo(at(46));
    assertThat(
            Loading.load(folder, "x,label\n1,0\n2,1\n", LoadOptions.defaults()).labels().knownAt())
        .containsOnly(Double.POSITIVE_INFINITY);
  }

  @Test
  void anEarlierExtractKnowsLess() {
    Dataset data = data(true).timed(LabelTiming.maturity(Duration.ofDays(30)).asOf(day(100)));
    assertThat(data.labels().state(2 * 105)).isEqualTo(LabelState.IMMATURE);
    assertThat(data.labels().state(2 * 95)).isEqualTo(LabelState.IMMATURE);
    assertThat(data.labels().state(2 * 50 + 1)).isEqualTo(LabelState.GOOD);
    assertThat(data.labels().maturity().source()).isEqualTo(LabelMaturity.Source.STATED);
  }

  @Test
  void whatIsSaidOfLabelsStaysWhenARoleChanges() {
    Dataset data = data(false).timed(stated(45));
    Dataset changed =
        data.with(data.schema().change("reported", column -> column.as(ColumnRole.FEATURE)));
    assertThat(changed.labels().immature()).isEqualTo(data.labels().immature());
  }

  private static LabelTiming stated(int days) {
    return LabelTiming.maturity(Duration.ofDays(days));
  }

  private static Instant day(int day) {
    return Instant.ofEpochMilli((long) at(day));
  }

  private static double at(int day) {
    return (BEGIN.toEpochDay() + day) * DAY;
  }
}
