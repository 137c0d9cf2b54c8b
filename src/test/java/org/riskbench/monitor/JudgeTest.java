package org.riskbench.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.scoring.ColumnPopulation;
import org.riskbench.scoring.Population;
import org.riskbench.scoring.ScorePopulation;

/** What the monitor promises about false alarms, held against days that chance makes. */
class JudgeTest {
  private static final int DAYS = 1_000;
  private static final int LOOKS = 6;

  private final SealedModel model = WatchedModels.kept(1);
  private final Layout layout = Layout.of(model);
  private final Optional<Population> population = model.population();
  private final Random random = new Random(8);

  /** A look at records that are drawn from training. */
  private long[] drawn(int records, double[] ofScores, List<double[]> ofColumns) {
    long[] counted = new long[layout.size()];
    counted[Layout.RECORDS] = records;
    byte[] bands = layout.bandOfScore();
    for (int i = 0; i < records; i++) {
      int score = place(ofScores);
      counted[layout.firstScored() + bands[score]]++;
      counted[layout.firstGroup() + layout.scoreCuts().bin(score)]++;
      for (int column = 0; column < ofColumns.size(); column++) {
        counted[layout.columns().get(column).first() + place(ofColumns.get(column))]++;
      }
    }
    return counted;
  }

  private int place(double[] passed) {
    int found = Arrays.binarySearch(passed, random.nextDouble());
    return Math.min(passed.length - 1, found < 0 ? -found - 1 : found + 1);
  }

  private static double[] passed(long[] counts) {
    double[] passed = new double[counts.length];
    double all = LongStream.of(counts).sum();
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i] / all;
      passed[i] = sum;
    }
    return passed;
  }

  private int daysWithAlarm(Tolerance tolerance, int records) {
    Judge judge = Judge.of(layout, population, tolerance);
    ScorePopulation scores = population.orElseThrow().scores();
    List<double[]> columns =
        population.orElseThrow().columns().stream()
            .map(ColumnPopulation::counts)
            .map(JudgeTest::passed)
            .toList();
    double[] ofScores = passed(scores.counts());
    int alarmed = 0;
    for (int day = 0; day < DAYS; day++) {
      boolean alarm = false;
      for (int look = 0; look < LOOKS; look++) {
        alarm |=
            judge.answers(drawn(records, ofScores, columns)).stream().anyMatch(Answer::alarming);
      }
      alarmed += alarm ? 1 : 0;
    }
    return alarmed;
  }

  @Test
  void withoutDriftFewerThanTwoInAHundredDaysAlarmEvenIfEveryDifferenceMattered() {
    assertThat(daysWithAlarm(Tolerance.USUAL.ofChanceAlone(), 300)).isLessThan(20);
  }

  @Test
  void thatPromiseIsKeptByChanceAndNotByNeverAlarming() {
    // As many as would be allowed if these few looks were all looks of the day.
    double loose = 0.3 * 24 * 60 * 60 / Tolerance.SECONDS_A_LOOK / LOOKS;
    Tolerance tolerance = new Tolerance(loose, 200, 1_000, 0, 0, Math.nextUp(1.0));

    assertThat(daysWithAlarm(tolerance, 300)).isBetween(50, 300);
  }

  @Test
  void whatDiffersByLittleIsBeyondChanceInManyRecordsYetAlarmsNobody() {
    Judge usual = Judge.of(layout, population, Tolerance.USUAL);
    Judge strict = Judge.of(layout, population, Tolerance.USUAL.ofChanceAlone());
    long[] counted = new long[layout.size()];
    counted[Layout.RECORDS] = 5 * WatchedModels.TRAINING;
    WatchedColumn amount = layout.columns().get(1);
    long[] training = population.orElseThrow().columns().get(1).counts();
    for (int group = 0; group < training.length; group++) {
      counted[amount.first() + group] = training[group] * (group < 5 ? 55 : 45) / 10;
    }

    assertThat(asked(usual, counted, "amount")).noneMatch(Answer::alarming);
    assertThat(asked(strict, counted, "amount")).anyMatch(Answer::alarming);
  }

  private static List<Answer> asked(Judge judge, long[] counted, String column) {
    return judge.answers(counted).stream()
        .filter(answer -> answer.question() == Question.COLUMN && answer.subject().equals(column))
        .toList();
  }
}
