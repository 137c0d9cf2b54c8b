package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.riskbench.access.Caller;
import org.riskbench.answering.AnswerPlan;
import org.riskbench.answering.Answerer;
import org.riskbench.answering.PublishedModel;
import org.riskbench.answering.RecordLimits;
import org.riskbench.answering.Recorder;
import org.riskbench.answering.ScoreOptions;
import org.riskbench.decision.Decision;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.ProblemException;
import org.riskbench.rule.KnownLists;
import org.riskbench.schema.FlatRecord;
import org.riskbench.scoring.Assessment;
import org.riskbench.shadow.Shadow;
import org.riskbench.shadow.ShadowReport;
import org.riskbench.shadow.SwapSets;
import org.riskbench.state.LiveStates;

/** What is found of a challenger in the shadow. */
class ShadowTest {
  private static final SealedModel CHAMPION = SampleModels.version(1, 400, 700);
  private static final SealedModel CHALLENGER = SampleModels.version(90, 300, 600);
  private static final RecordLimits LIMITS = RecordLimits.defaults();

  private final Shadow shadow =
      new Shadow(CHAMPION, CHALLENGER, KnownLists.none(), Instant.parse("2026-11-26T00:00:00Z"));
  private final Answerer answerer = new Answerer(LIMITS, Recorder.NONE, List.of(shadow));
  private final PublishedModel published =
      new PublishedModel(
          CHAMPION,
          new AnswerPlan(LIMITS, false, SealPolicy.OPEN),
          LiveStates.inMemory(),
          KnownLists.none());

  private void score(double amount, String key) {
    answerer.score(
        published,
        ("{\"amount\":" + amount + "}").getBytes(StandardCharsets.UTF_8),
        ScoreOptions.of(Caller.LOCAL, key, "", "", false));
  }

  private static Assessment assess(SealedModel sealed, double amount) {
    FlatRecord record = sealed.model().newRecord();
    record.set(sealed.model().inputs().require("amount"), amount);
    Assessment assessment = sealed.model().newAssessment();
    sealed.model().assess(record, assessment);
    return assessment;
  }

  @Test
  void theTablesAreThoseOfBothModelsOnEachRecord() {
    double[] amounts = new Random(7).doubles(500, 0, 400).toArray();
    long[][] cells = new long[3][3];
    int champions = 0;
    List<Integer> challengerScores = new ArrayList<>();
    for (int i = 0; i < amounts.length; i++) {
      score(amounts[i], "k" + i);
      Assessment mine = assess(CHAMPION, amounts[i]);
      Assessment other = assess(CHALLENGER, amounts[i]);
      cells[mine.decision().strictness()][other.decision().strictness()]++;
      champions += mine.decision() == Decision.APPROVE ? 0 : 1;
      challengerScores.add(other.score());
    }
    shadow.work(Integer.MAX_VALUE);

    ShadowReport report = shadow.report();
    assertThat(report.compared()).isEqualTo(500);
    assertThat(report.cells()).isDeepEqualTo(cells);
    assertThat(Arrays.stream(report.differences()).sum()).isEqualTo(500);
    assertThat(report.championAlertRate().share()).isEqualTo(champions / 500.0);
    assertThat(report.championAlertRate().interval().contains(champions / 500.0)).isTrue();
    int from = report.swaps().challengerFrom();
    assertThat(challengerScores.stream().filter(score -> score >= from).count())
        .isEqualTo(report.swaps().challengerAlerts());
    assertThat(report.swaps().challengerAlerts() - report.swaps().championAlerts())
        .isEqualTo(report.swaps().in().records() - report.swaps().out().records());
  }

  @Test
  void modelsThatRankAlikeSwapNobodyAtEqualAlertRate() {
    for (int i = 0; i < 300; i++) {
      score(i, "k" + i);
    }
    shadow.work(Integer.MAX_VALUE);

    SwapSets swaps = shadow.report().swaps();
    assertThat(shadow.report().disagreements()).isPositive();
    assertThat(swaps.in().records() + swaps.out().records()).isLessThanOrEqualTo(2);
  }

  @Test
  void aChallengerThatFallsBehindDropsRecordsAndCountsThem() {
    for (int i = 0; i < 5000; i++) {
      score(i % 300, "k" + i);
    }

    assertThat(shadow.report().dropped()).isEqualTo(5000 - 4096);
    assertThat(shadow.work(Integer.MAX_VALUE)).isEqualTo(4096);
    score(1, "late");
    assertThat(shadow.work(Integer.MAX_VALUE)).isEqualTo(1);
  }

  @Test
  void outcomesCountOnceAndOnlyOfRecordsThatWereCompared() {
    score(399, "bad");
    shadow.work(10);

    shadow.learn("bad", true);
    shadow.learn("bad", true);
    shadow.learn("nobody", true);

    SwapSets swaps = shadow.report().swaps();
    assertThat(swaps.in().frauds() + swaps.out().frauds()).isLessThanOrEqualTo(1);
  }

  @Test
  void whatTheChampionDeclinesCannotBeObserved() {
    assertThat(shadow.report().championBands())
        .filteredOn(band -> !band.isObservable())
        .extracting(ShadowReport.ShownBand::name)
        .containsExactly("decline");
  }

  @Test
  void recordsOfAnotherModelAreNotCompared() {
    PublishedModel other =
        new PublishedModel(
            SampleModels.version(3),
            new AnswerPlan(LIMITS, false, SealPolicy.OPEN),
            LiveStates.inMemory(),
            KnownLists.none());
    answerer.score(
        other,
        "{}".getBytes(StandardCharsets.UTF_8),
        ScoreOptions.of(Caller.LOCAL, "", "", "", false));

    assertThat(shadow.work(10)).isZero();
  }

  @Test
  void aChallengerThatReadsOtherColumnsOrCountsOtherwiseIsRefused() {
    assertThatThrownBy(
            () -> new Shadow(SampleModels.counting(), CHALLENGER, KnownLists.none(), Instant.EPOCH))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo("SERVER-131");
              assertThat(e.problem().what()).contains("amount");
            });
  }
}
