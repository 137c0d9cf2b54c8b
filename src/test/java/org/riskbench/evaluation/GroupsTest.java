package org.riskbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobContext;

class GroupsTest {
  private static final Offset<Double> DIGITS = within(1e-12);
  private static final int N = 900;

  private final int[] groupOf = new int[N];
  private final boolean[] fraud = new boolean[N];
  private final double[] scores = new double[N];
  private final boolean[] alerted = new boolean[N];

  GroupsTest() {
    Random random = new Random(3);
    for (int i = 0; i < N; i++) {
      groupOf[i] = random.nextInt(3);
      fraud[i] = random.nextInt(4) == 0;
      scores[i] = random.nextInt(20) + (fraud[i] ? 4 : 0);
      alerted[i] = scores[i] >= 18;
    }
  }

  private List<GroupFigures> figures(List<Blocks> ways) {
    return Groups.of(ScoredRecords.of(scores, fraud), groupOf, 3, alerted)
        .figures(ways, 7, JobContext.none());
  }

  @Test
  void eachGroupIsJudgedAsIfItWereAlone() {
    List<GroupFigures> figures = figures(List.of());
    for (int g = 0; g < 3; g++) {
      int group = g;
      int[] members = IntStream.range(0, N).filter(i -> groupOf[i] == group).toArray();
      double[] own = IntStream.of(members).mapToDouble(i -> scores[i]).toArray();
      boolean[] frauds = new boolean[members.length];
      for (int i = 0; i < members.length; i++) {
        frauds[i] = fraud[members[i]];
      }
      Metrics alone =
          Evaluator.evaluate(ScoredRecords.of(own, frauds), JobContext.none()).metrics();
      GroupFigures told = figures.get(g);
      long caught = IntStream.of(members).filter(i -> fraud[i] && alerted[i]).count();
      long alerts = IntStream.of(members).filter(i -> alerted[i]).count();

      assertThat(told.records()).isEqualTo(members.length);
      assertThat(told.frauds()).isEqualTo(alone.frauds());
      assertThat(told.auc().value().orElseThrow()).isCloseTo(alone.auc(), DIGITS);
      assertThat(told.recallAtOnePercent().value().orElseThrow())
          .isCloseTo(alone.recallAtFpr().get(1).recall(), DIGITS);
      assertThat(told.recall().value().orElseThrow())
          .isCloseTo((double) caught / alone.frauds(), DIGITS);
      assertThat(told.precision().value().orElseThrow())
          .isCloseTo((double) caught / alerts, DIGITS);
      assertThat(told.falsePositiveRate().value().orElseThrow())
          .isCloseTo((double) (alerts - caught) / (members.length - alone.frauds()), DIGITS);
    }
  }

  @Test
  void aGroupOfOneClassHasNoFigureThatNeedsBoth() {
    Arrays.fill(fraud, false);
    GroupFigures told = figures(List.of(Blocks.rows(fraud))).get(0);

    assertThat(told.auc()).isEqualTo(Estimate.NONE);
    assertThat(told.recall()).isEqualTo(Estimate.NONE);
    assertThat(told.recallAtOnePercent()).isEqualTo(Estimate.NONE);
    assertThat(told.precision().value()).hasValue(0);
    assertThat(told.fraudRate().value()).hasValue(0);
    assertThat(told.fewFrauds()).isTrue();
  }

  @Test
  void noFraudAmongFewRecordsDoesNotMeanThatThereIsNone() {
    Arrays.fill(fraud, false);
    Interval rate =
        figures(List.of(Blocks.rows(fraud))).get(0).fraudRate().interval().orElseThrow();
    assertThat(rate.low()).isZero();
    assertThat(rate.high()).isGreaterThan(0.005);
  }

  @Test
  void blocksOfRecordsThatAreAlikeWidenTheInterval() {
    int[] blockOf = IntStream.range(0, N).map(i -> fraud[i] ? i % 6 : 100 + i).toArray();
    Interval together =
        figures(List.of(Blocks.rows(fraud), Blocks.days(blockOf)))
            .get(0)
            .fraudRate()
            .interval()
            .orElseThrow();
    Interval apart =
        figures(List.of(Blocks.rows(fraud))).get(0).fraudRate().interval().orElseThrow();
    assertThat(together.high() - together.low()).isGreaterThan(apart.high() - apart.low());
    assertThat(together.method()).isEqualTo("bootstrap by day");
  }

  @Test
  void theSameSeedGivesTheSameIntervals() {
    List<Blocks> ways = List.of(Blocks.rows(fraud));
    assertThat(figures(ways)).isEqualTo(figures(ways));
  }
}
