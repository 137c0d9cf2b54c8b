package org.riskbench.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IsotonicFitTest {
  @Property(tries = 80, seed = "20261125")
  void everyRecordGetsTheBestValueThatNeverFalls(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int size) {
    LabelledMargins records = tied(size, seed);

    IsotonicCalibration fitted = IsotonicFit.fit(records);

    double[] best = bruteForce(records);
    for (int i = 0; i < size; i++) {
      assertThat(fitted.probability(records.margins()[i])).isEqualTo(best[i], within(1e-12));
    }
  }

  /** Weighted records, many of one margin. */
  private static LabelledMargins tied(int size, long seed) {
    Random random = new Random(seed);
    double[] margins = random.doubles(size).map(x -> Math.rint(x * size) - 3).toArray();
    double[] weights = random.doubles(size).map(x -> 0.2 + 3 * x).toArray();
    boolean[] fraud = new boolean[size];
    for (int i = 0; i < size; i++) {
      fraud[i] = random.nextDouble() < (margins[i] + 3) / size;
    }
    return new LabelledMargins(margins, fraud, weights);
  }

  /** The largest of the least means: max over starts of min over ends of what lies between. */
  private static double[] bruteForce(LabelledMargins records) {
    double[] margins = records.margins();
    double[] targets = records.targets();
    double[] distinct = Arrays.stream(margins).distinct().sorted().toArray();
    return Arrays.stream(margins)
        .map(
            margin ->
                Arrays.stream(distinct)
                    .filter(from -> from <= margin)
                    .map(
                        from ->
                            Arrays.stream(distinct)
                                .filter(to -> to >= margin)
                                .map(to -> mean(margins, targets, records.weights(), from, to))
                                .min()
                                .orElseThrow())
                    .max()
                    .orElseThrow())
        .toArray();
  }

  private static double mean(
      double[] margins, double[] targets, double[] weights, double from, double to) {
    int[] within =
        IntStream.range(0, margins.length)
            .filter(i -> margins[i] >= from && margins[i] <= to)
            .toArray();
    double sum = IntStream.of(within).mapToDouble(i -> weights[i] * targets[i]).sum();
    return sum / IntStream.of(within).mapToDouble(i -> weights[i]).sum();
  }

  @Test
  void aShapeThatNoSigmoidHasIsFound() {
    LabelledMargins records =
        SimulatedMargins.of(100_000, margin -> margin < 0 ? 0.02 : margin < 2 ? 0.3 : 0.32, 8);

    IsotonicCalibration fitted = IsotonicFit.fit(records);

    assertThat(fitted.probability(-2)).isEqualTo(0.02, within(0.01));
    assertThat(fitted.probability(1)).isEqualTo(0.3, within(0.03));
    assertThat(fitted.probability(4)).isBetween(0.28, 0.5);
  }

  @Test
  void nothingIsCertain() {
    double[] margins = {-3, -2, -1, 1, 2, 3};
    boolean[] fraud = {false, false, false, true, true, true};

    IsotonicCalibration fitted =
        IsotonicFit.fit(new LabelledMargins(margins, fraud, new double[] {1, 1, 1, 1, 1, 1}));

    assertThat(fitted.probability(Double.MAX_VALUE)).isEqualTo(0.8, within(1e-12));
    assertThat(fitted.probability(-Double.MAX_VALUE)).isEqualTo(0.2, within(1e-12));
    assertThat(fitted.probability(0)).isEqualTo(0.5, within(1e-12));
  }

  @Test
  void supportPointsOutOfOrderAreRefused() {
    assertThatThrownBy(() -> new IsotonicCalibration(new double[] {1, 1}, new double[] {.1, .2}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new IsotonicCalibration(new double[] {1, 2}, new double[] {.2, .1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new IsotonicCalibration(new double[] {1}, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new IsotonicCalibration(new double[0], new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
