package org.riskbench.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.scoring.FactorizationScorer;
import org.riskbench.scoring.LinearScorer;
import org.riskbench.scoring.Scorer;

/** Shares that are asked for are held against scorers that know theirs exactly. */
class AskedSharesTest {
  private static double[] drawn(Random random, int length) {
    return random.doubles(length, -1, 1).toArray();
  }

  private static Scorer pairs(Random random, int width) {
    return new FactorizationScorer(part(random, width), part(random, width));
  }

  private static FactorizationScorer.Part part(Random random, int width) {
    return new FactorizationScorer.Part(
        random.nextDouble(), drawn(random, width), 2, drawn(random, 2 * width));
  }

  private static double[] asked(Scorer scorer, double[] record, double[] reference) {
    double[] out = new double[scorer.width()];
    Arrays.fill(out, 99);
    AskedShares.share(scorer, record, reference, out);
    return out;
  }

  private static double[] known(Scorer scorer, double[] record, double[] reference) {
    double[] out = new double[scorer.width()];
    scorer.contributions(record, reference, out);
    return out;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 8})
  void ofFewFeaturesTheyAreExact(int width) {
    Random random = new Random(width);
    Scorer scorer = pairs(random, width);
    double[] record = drawn(random, width);
    double[] reference = drawn(random, width);
    assertThat(asked(scorer, record, reference))
        .containsExactly(known(scorer, record, reference), within(1e-12));
  }

  @Test
  void ofManyFeaturesWithPairsAnOrderAndItsReverseAreExactToo() {
    Random random = new Random(4);
    Scorer scorer = pairs(random, 20);
    double[] record = drawn(random, 20);
    double[] reference = drawn(random, 20);
    assertThat(asked(scorer, record, reference))
        .containsExactly(known(scorer, record, reference), within(1e-12));
  }

  @Test
  void theyAddUpWhateverTheModel() {
    Random random = new Random(5);
    Scorer scorer = pairs(random, 15);
    double[] record = drawn(random, 15);
    double[] reference = drawn(random, 15);
    assertThat(Arrays.stream(asked(scorer, record, reference)).sum())
        .isCloseTo(scorer.margin(record) - scorer.margin(reference), within(1e-12));
  }

  @Test
  void whatDoesNotDifferHasNoShare() {
    double[] weights = {1, 2, 3};
    Scorer scorer = new LinearScorer(new double[3], 0, weights, 0);
    double[] record = {5, 0, 7};
    assertThat(asked(scorer, record, new double[] {5, 0, 6})).containsExactly(0, 0, 3);
    assertThat(asked(scorer, record, record.clone())).containsExactly(0, 0, 0);
  }
}
