package org.riskbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScorersTest {
  @Property(tries = 300, seed = "20261123")
  void contributionsAddUpToTheDifferenceOfMargins(@ForAll long seed) {
    Scorer scorer = Scorers.any(seed);
    Random random = new Random(seed + 1);
    double[] record = record(random, scorer.width());
    double[] reference = record(random, scorer.width());
    double[] parts = new double[scorer.width()];

    scorer.contributions(record, reference, parts);

    double difference = scorer.margin(record) - scorer.margin(reference);
    assertThat(Arrays.stream(parts).sum()).isEqualTo(difference, within(1e-9));
  }

  @Property(tries = 300, seed = "20261126")
  void aMarginByThePlacesThatAreNotZeroIsTheSameToTheBit(@ForAll long seed) {
    Scorer scorer = Scorers.any(seed);
    Random random = new Random(seed + 1);
    double[] record = record(random, scorer.width());
    int[] positions = new int[record.length];
    int count = 0;
    for (int i = 0; i < record.length; i++) {
      record[i] = random.nextInt(3) == 0 ? record[i] : 0;
      if (record[i] != 0 || random.nextInt(5) == 0) {
        positions[count++] = i;
      }
    }

    assertThat(Double.doubleToRawLongBits(scorer.margin(record, positions, count)))
        .isEqualTo(Double.doubleToRawLongBits(scorer.margin(record)));
  }

  /** The definition: mean gain of a feature over all orders in which features could be revealed. */
  @Property(tries = 40, seed = "20261123")
  void contributionsAreShapleyValues(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int width) {
    Random random = new Random(seed);
    Scorer scorer = Scorers.machine(random, width, 1 + random.nextInt(6));
    double[] record = record(random, width);
    double[] reference = record(random, width);
    double[] parts = new double[width];

    scorer.contributions(record, reference, parts);

    for (int i = 0; i < width; i++) {
      assertThat(parts[i]).isEqualTo(shapley(scorer, record, reference, i), within(1e-9));
    }
  }

  @Property(tries = 200, seed = "20261123")
  void theProbabilityNeverFallsWhereTheMarginRises(@ForAll long seed) {
    Random random = new Random(seed);
    Scorer scorer = Scorers.any(seed);
    double[] one = record(random, scorer.width());
    double[] other = record(random, scorer.width());
    boolean rises = scorer.margin(one) <= scorer.margin(other);

    assertThat(scorer.probability(rises ? one : other))
        .isBetween(0.0, scorer.probability(rises ? other : one));
  }

  @Property(tries = 100, seed = "20261123")
  void aFactorizationMachineIsItsDefinition(@ForAll long seed) {
    Random random = new Random(seed);
    int width = 1 + random.nextInt(8);
    FactorizationScorer scorer = Scorers.machine(random, width, 1 + random.nextInt(9));
    double[] record = record(random, width);

    assertThat(scorer.margin(record))
        .isEqualTo(
            polynomial(scorer.fraud(), record) - polynomial(scorer.good(), record), within(1e-8));
  }

  @Test
  void theLargestParametersStillGiveFiniteMargins() {
    double[] largest = new double[40];
    Arrays.fill(largest, Scorer.LARGEST_PARAMETER);
    double[] factors = new double[320];
    Arrays.fill(factors, Scorer.LARGEST_PARAMETER);
    double[] smallest = Arrays.stream(largest).map(x -> -x).toArray();
    double[] record = new double[40];
    Arrays.fill(record, 8);
    Scorer scorer =
        new FactorizationScorer(
            new FactorizationScorer.Part(-1e9, smallest, 8, new double[320]),
            new FactorizationScorer.Part(1e9, largest, 8, factors));

    assertThat(scorer.margin(record)).isFinite();
    assertThat(scorer.probability(record)).isEqualTo(1);
    assertThat(new LinearScorer(largest, 0, smallest, 0).probability(record)).isZero();
  }

  @Test
  void parametersThatAreNoNumbersAreRefused() {
    double[] wrong = {Double.NaN};

    assertThatThrownBy(() -> new LinearScorer(wrong, 0, new double[1], 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FactorizationScorer.Part(0, new double[1], 1, wrong))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ConstantScorer(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static double polynomial(FactorizationScorer.Part part, double[] x) {
    double sum = part.bias();
    for (int i = 0; i < x.length; i++) {
      sum += part.weights()[i] * x[i];
      for (int j = i + 1; j < x.length; j++) {
        for (int f = 0; f < part.rank(); f++) {
          int rank = part.rank();
          sum += part.factors()[i * rank + f] * part.factors()[j * rank + f] * x[i] * x[j];
        }
      }
    }
    return sum;
  }

  private static double shapley(Scorer scorer, double[] record, double[] reference, int feature) {
    int width = record.length;
    double value = 0;
    for (int set = 0; set < 1 << width; set++) {
      if ((set & 1 << feature) == 0) {
        int size = Integer.bitCount(set);
        double share = factorial(size) * factorial(width - size - 1) / factorial(width);
        double gain =
            scorer.margin(mixed(record, reference, set | 1 << feature))
                - scorer.margin(mixed(record, reference, set));
        value += share * gain;
      }
    }
    return value;
  }

  private static double[] mixed(double[] record, double[] reference, int revealed) {
    double[] mixed = reference.clone();
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = (revealed & 1 << i) != 0 ? record[i] : reference[i];
    }
    return mixed;
  }

  private static double factorial(int n) {
    return n <= 1 ? 1 : n * factorial(n - 1);
  }

  private static double[] record(Random random, int width) {
    return random.doubles(width, -4, 4).toArray();
  }
}
