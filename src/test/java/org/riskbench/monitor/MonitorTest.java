package org.riskbench.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.schema.FlatRecord;
import org.riskbench.scoring.Assessment;

class MonitorTest {
  private final TickingClock clock = new TickingClock();
  private final Monitor monitor = new Monitor(clock, Tolerance.USUAL);
  private final SealedModel model = WatchedModels.kept(1);
  private final Assessment assessment = model.model().newAssessment();
  private final Random random = new Random(3);

  private MonitorReport told() {
    return monitor.report().orElseThrow();
  }

  private void score(int records, double factor) {
    for (int i = 0; i < records; i++) {
      WatchedModels.score(monitor, model, assessment, WatchedModels.record(random, factor));
    }
  }

  private String metrics() {
    Exposition out = new Exposition();
    monitor.write(out);
    return out.toString();
  }

  @Test
  void nothingIsToldBeforeAModelIsPublished() {
    WatchedModels.score(monitor, model, assessment, WatchedModels.record(random, 1));

    assertThat(monitor.report()).isEmpty();
    assertThat(metrics()).contains("riskbench_responses_total");
  }

  @Test
  void everyRecordIsCountedOnceInItsBandItsScoreAndEachColumn() {
    monitor.publish(model);
    score(500, 1);

    MonitorReport report = told();

    assertThat(report.records()).isEqualTo(500);
    assertThat(report.bands().stream().mapToLong(BandFigures::decided).sum()).isEqualTo(500);
    assertThat(LongStream.of(report.scores().live()).sum()).isEqualTo(500);
    assertThat(LongStream.of(report.scores().byScore()).sum()).isEqualTo(500);
    assertThat(report.columns())
        .allSatisfy(column -> assertThat(LongStream.of(column.live()).sum()).isEqualTo(500));
  }

  @Test
  void recordsLikeThoseOfTrainingAlarmNobody() {
    monitor.publish(model);
    for (int minute = 0; minute < 60; minute++) {
      score(200, 1);
      clock.move(Duration.ofMinutes(1));
      assertThat(told().alerts()).isEmpty();
    }
  }

  @Test
  void aShiftedColumnIsFoundWithinAThousandRecords() {
    monitor.publish(model);
    score(1_000, 2);

    assertThat(told().alerts())
        .extracting(Alert::code, Alert::subject)
        .contains(tuple("MONITOR-102", "amount"), tuple("MONITOR-106", ""));
    assertThat(told().columns().get(0).column()).isEqualTo("amount");
  }

  @Test
  void anAlertKeepsTheMomentItWasFirstSeenAndGoesWhenRecordsAreAsBefore() {
    monitor.publish(model);
    score(1_000, 2);
    Alert first = told().alerts().get(0);
    clock.move(Duration.ofMinutes(20));
    score(1_000, 2);
    assertThat(told().alerts().get(0).since()).isEqualTo(first.since());

    for (int look = 0; look < 3; look++) {
      assertThat(told().alerts()).isNotEmpty();
      clock.move(Duration.ofMinutes(20));
      score(1_500, 1);
      told();
    }

    assertThat(told().alerts()).isEmpty();
    assertThat(told().everAlerted()).isPositive();
  }

  @Test
  void valuesThatStayAwayAreAnAlertOfTheirOwn() {
    monitor.publish(model);
    for (int i = 0; i < 1_000; i++) {
      FlatRecord record = WatchedModels.record(random, 1);
      record.set(0, i % 10 == 0 ? "" : record.text(0));
      record.set(2, i % 5 == 0 ? "telex" : record.text(2));
      record.set(1, i % 20 == 0 ? 5_000 : record.number(1));
      WatchedModels.score(monitor, model, assessment, record);
    }

    assertThat(told().alerts())
        .extracting(alert -> alert.code() + " " + alert.subject())
        .contains("MONITOR-103 email", "MONITOR-104 channel", "MONITOR-105 amount");
  }

  @Test
  void fewRecordsAreNotJudged() {
    monitor.publish(model);
    score(150, 50);

    assertThat(told().isJudged()).isFalse();
    assertThat(told().alerts()).isEmpty();
  }

  @Test
  void aFileWithoutTrainingSaysSoAndCountsAllTheSame() {
    SealedModel old = WatchedModels.old();
    monitor.publish(old);
    Assessment own = old.model().newAssessment();
    for (int i = 0; i < 500; i++) {
      WatchedModels.score(monitor, old, own, WatchedModels.record(random, 3));
    }

    MonitorReport report = told();

    assertThat(report.isKept()).isFalse();
    assertThat(report.alerts()).isEmpty();
    assertThat(report.scores().drift()).isEmpty();
    assertThat(report.column("amount").orElseThrow().drift()).isEmpty();
    assertThat(report.column("channel").orElseThrow().unseen()).isPresent();
    assertThat(report.records()).isEqualTo(500);
  }

  @Test
  void anotherModelStartsAnewAndTheOneBeforeStaysReadable() {
    monitor.publish(model);
    score(300, 1);
    SealedModel next = WatchedModels.kept(2);
    monitor.publish(next);
    score(50, 1); // still in work when the other one took over

    assertThat(told().model().version()).isEqualTo(2);
    assertThat(told().records()).isZero();
    assertThat(monitor.earlier()).extracting(MonitorReport::records).containsExactly(350L);

    monitor.publish(WatchedModels.kept(1)); // read from its file once more
    assertThat(told().records()).isEqualTo(350);
  }

  @Test
  void decisionsAreToldMinuteByMinuteForADayAtMost() {
    monitor.publish(model);
    for (int minute = 0; minute < 1_600; minute++) {
      score(minute % 3, 1);
      clock.move(Duration.ofMinutes(1));
    }

    Timeline day = monitor.timeline(24 * 60).orElseThrow();

    assertThat(day.counts()).hasDimensions(24 * 60, day.bands().size());
    long[] sums = Arrays.stream(day.counts()).mapToLong(row -> LongStream.of(row).sum()).toArray();
    int present = sums.length - 1;
    assertThat(sums[present]).isZero();
    assertThat(
            IntStream.range(1, 1_000).allMatch(back -> sums[present - back] == (1_600 - back) % 3))
        .isTrue();
  }

  @Test
  void theTimesOfRequestsAreRightToSixPerCent() {
    for (int i = 1; i <= 1_000; i++) {
      monitor.answered(Call.SCORE, i % 10 == 0 ? 422 : 200, i * 1_000_000L);
    }

    CallFigures figures = monitor.requests(Call.SCORE);

    assertThat(figures.lastMinute().median()).isCloseTo(0.5, within(0.5 * 0.0625));
    assertThat(figures.lastMinute().p99()).isCloseTo(0.99, within(0.99 * 0.0625));
    assertThat(figures.errors()).isEqualTo(100);
    clock.move(Duration.ofMinutes(5));
    assertThat(monitor.requests(Call.SCORE).lastMinute().requests()).isZero();
    assertThat(monitor.requests(Call.SCORE).quarter().requests()).isEqualTo(1_000);
    clock.move(Duration.ofMinutes(20));
    assertThat(monitor.requests(Call.SCORE).quarter().requests()).isZero();
    assertThat(monitor.requests(Call.SCORE).requests()).isEqualTo(1_000);
  }

  @Test
  void failuresOfTheServerAlarm() {
    monitor.publish(model);
    for (int i = 0; i < 100; i++) {
      monitor.answered(Call.SCORE, i % 10 == 0 ? 500 : 200, 1_000);
    }

    assertThat(told().alerts()).extracting(Alert::code).containsExactly("MONITOR-108");
  }

  @Test
  void goodsWhoseOutcomeIsKnownAreHeldAgainstTheScoresPromise() {
    monitor.publish(model);
    monitor.use(id -> Optional.of(new MaturedGoods.Goods(5_000, 520)));
    assertThat(told().alerts()).isEmpty();

    monitor.use(id -> Optional.of(new MaturedGoods.Goods(5_000, 900)));
    clock.move(Duration.ofMinutes(1));

    assertThat(told().alerts()).extracting(Alert::code).containsExactly("MONITOR-109");
  }

  @Test
  void noValueOfARecordIsTold() {
    monitor.publish(model);
    score(1_000, 30);

    List<String> told =
        told().alerts().stream().map(alert -> alert.what() + alert.advice()).toList();

    assertThat(told).isNotEmpty().noneMatch(text -> text.contains("@") || text.contains("fax"));
    assertThat(metrics()).doesNotContain("@").doesNotContain("fax");
  }
}
