package org.riskbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeanRecordTest {
  @Test
  void numbersAreAveragedOverTheRecordsThatHaveThem() {
    MeanRecord mean = new MeanRecord(new boolean[] {false, false});
    mean.add(new double[] {1, Double.NaN}, 1);
    mean.add(new double[] {4, 7}, 2);
    assertThat(mean.values()).containsExactly(3, 7);
  }

  @Test
  void aLevelIsTheMostFrequentOneAndNoMean() {
    MeanRecord mean = new MeanRecord(new boolean[] {true});
    mean.add(new double[] {0}, 3);
    mean.add(new double[] {9}, 4);
    mean.add(new double[] {-1}, 2);
    assertThat(mean.values()).containsExactly(9);
  }

  @Test
  void withoutRecordsAllIsZero() {
    assertThat(new MeanRecord(new boolean[] {true, false}).values()).containsExactly(0, 0);
  }

  @Test
  void numbersAsLargeAsADoubleDoNotOverflow() {
    MeanRecord mean = new MeanRecord(new boolean[] {false});
    mean.add(new double[] {Double.MAX_VALUE}, 1);
    mean.add(new double[] {Double.MAX_VALUE}, 1);
    assertThat(mean.values()).containsExactly(Double.MAX_VALUE);
  }
}
