package org.riskbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class QuantilesTest {
  private static Quantiles of(double... values) {
    double[] weights = new double[values.length];
    Arrays.fill(weights, 1);
    return Quantiles.of(values, weights).orElseThrow();
  }

  @Property(tries = 200)
  void whatIsSaidToLieBelowReallyDoes(
      @ForAll @Size(min = 1, max = 300) double[] values, @ForAll @DoubleRange double asked) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
    if (finite.length == 0) {
      return;
    }
    Quantiles quantiles = of(finite);
    int below = quantiles.below(asked);
    int above = quantiles.above(asked);

    if (below >= 0) {
      double share = Arrays.stream(finite).filter(value -> value < asked).count();
      assertThat(100 * share / finite.length).isGreaterThanOrEqualTo(Quantiles.share(below) - 1e-9);
    }
    if (above >= 0) {
      double share = Arrays.stream(finite).filter(value -> value > asked).count();
      assertThat(100 * share / finite.length).isGreaterThanOrEqualTo(Quantiles.share(above) - 1e-9);
    }
  }

  @Test
  void aRecordOfWeightNineIsNineRecords() {
    double[] plain = IntStream.range(0, 100).mapToDouble(i -> i < 90 ? 1 : 5).toArray();

    assertThat(Quantiles.of(new double[] {1, 5}, new double[] {90, 10})).contains(of(plain));
  }

  @Test
  void recordsWithoutAValueDoNotCount() {
    assertThat(of(1, Double.NaN, 2)).isEqualTo(of(1, 2));
    assertThat(Quantiles.of(new double[] {Double.NaN}, new double[] {1})).isEmpty();
  }

  @Test
  void whatFallsIsRefused() {
    double[] falling = new double[11];
    falling[0] = 1;

    assertThatThrownBy(() -> new Quantiles(falling)).isInstanceOf(IllegalArgumentException.class);
  }
}
