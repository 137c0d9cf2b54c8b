package org.riskbench.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sample that is too easy teaches nothing; one that can't be learned teaches less. */
class SampleDifficultyTest {
  private static final int ROWS = 30_000;
  private static final int TRAIN = ROWS * 7 / 10;

  @ParameterizedTest
  @ValueSource(longs = {7, 1})
  void rawColumnsHelpSomewhatEarlierRecordsHelpMuchAndNothingHelpsCompletely(long seed) {
    SampleTable table = SampleTable.generate(ROWS, seed);
    boolean[] fraud = table.frauds();
    double[][] rawOnly = new Signals(table, TRAIN).raw().matrix();
    double[][] both = new Signals(table, TRAIN).raw().earlierCounts().matrix();

    double raw = Learners.auc(Learners.logistic(rawOnly, fraud, TRAIN), fraud, TRAIN);
    double withCounts = Learners.auc(Learners.logistic(both, fraud, TRAIN), fraud, TRAIN);
    double boosted = Learners.auc(Learners.boosted(both, fraud, TRAIN, 40), fraud, TRAIN);

    assertThat(raw).isBetween(.62, .80);
    assertThat(withCounts).isBetween(raw + .08, .98);
    assertThat(boosted).isBetween(withCounts - .02, .98);
  }
}
