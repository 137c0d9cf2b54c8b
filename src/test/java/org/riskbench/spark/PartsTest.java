package org.riskbench.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.riskbench.spark.Parts.Part;

class PartsTest {
  private static final Parts BY_TIME = new Parts(true, 100, 150, 200, 0, 300);

  @Test
  void theLatestRecordsAreReportedOnAndThoseBeforeThemCalibrate() {
    assertThat(BY_TIME.of(99, 99)).isEqualTo(Part.TRAIN);
    assertThat(BY_TIME.of(100, 100)).isEqualTo(Part.CALIBRATE);
    assertThat(BY_TIME.of(200, 900)).isEqualTo(Part.TEST);
  }

  @Test
  void nothingIsLearnedFromOutcomesThatWereNotKnownYet() {
    assertThat(BY_TIME.of(50, 201)).isEqualTo(Part.NONE);
    assertThat(BY_TIME.of(50, 200)).isEqualTo(Part.TRAIN);
  }

  @Test
  void whereOnlyFraudsHaveOutcomesYetNothingIsTaken() {
    assertThat(BY_TIME.of(151, 152)).isEqualTo(Part.NONE);
  }

  @Test
  void lotsAreTheSameWheneverTheyAreDrawnAndSpreadEvenly() {
    double[] lots =
        LongStream.range(0, 10_000).mapToDouble(i -> Parts.lot(RowNumber.of(3, i), 7)).toArray();

    assertThat(Parts.lot(RowNumber.of(3, 5), 7)).isEqualTo(lots[5]);
    assertThat(Arrays.stream(lots).average().orElseThrow()).isBetween(0.48, 0.52);
    assertThat(Arrays.stream(lots).filter(lot -> lot < 0.1).count()).isBetween(850L, 1150L);
  }
}
