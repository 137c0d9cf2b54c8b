package org.riskbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskbench.training.Holdout;
import org.riskbench.training.TrainingSet;

class ResamplingTest {
  private static final int SIZE = 1_000;
  private static final EncodedRows ROWS = rows();

  /** One feature that says which row it is; a tenth is fraud; weights from 1 to 3. */
  private static EncodedRows rows() {
    Random random = new Random(4);
    double[][] features = new double[SIZE][];
    boolean[] fraud = new boolean[SIZE];
    double[] weights = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      features[i] = new double[] {i};
      fraud[i] = i % 10 == 3;
      weights[i] = 1 + 2 * random.nextDouble();
    }
    return new EncodedRows(
        IntStream.range(0, SIZE).toArray(),
        features,
        fraud,
        weights,
        new boolean[1],
        List.of(),
        List.of());
  }

  private static Imbalance imbalance(double fraudWeight, double keepGoods) {
    return new Imbalance(fraudWeight, keepGoods, Optional.empty());
  }

  private static double weight(TrainingSet set, boolean ofFraud) {
    return IntStream.range(0, set.size())
        .filter(i -> set.fraud()[i] == ofFraud)
        .mapToDouble(i -> set.weights()[i])
        .sum();
  }

  @Test
  void withoutAnythingDoneTheRowsAreLearntFromAsTheyAre() {
    TrainingSet learnt = Resampling.of(ROWS, Imbalance.NONE, 1).learning();

    assertThat(learnt.features()).isEqualTo(ROWS.features());
    assertThat(learnt.weights()).isEqualTo(ROWS.weights());
    assertThat(Resampling.of(ROWS, Imbalance.NONE, 1).shift()).isZero();
  }

  @Test
  void balancedClassesWeighAlikeWithAndWithoutGoodsLeftOut() {
    for (double keep : new double[] {1, 0.3}) {
      Resampling balanced = Resampling.of(ROWS, imbalance(Imbalance.BALANCED, keep), 1);

      TrainingSet learnt = balanced.learning();

      assertThat(weight(learnt, true)).isEqualTo(weight(learnt, false), within(1e-9));
      double odds = weight(ROWS.training(), true) / weight(ROWS.training(), false);
      assertThat(Math.exp(balanced.shift())).isEqualTo(odds, within(1e-9));
    }
  }

  @Test
  void goodsAreLeftOutByTheSeedAndFraudsStay() {
    TrainingSet learnt = Resampling.of(ROWS, imbalance(1, 0.2), 7).learning();
    TrainingSet again = Resampling.of(ROWS, imbalance(1, 0.2), 7).learning();
    TrainingSet other = Resampling.of(ROWS, imbalance(1, 0.2), 8).learning();

    assertThat(learnt.size()).isEqualTo(100 + 180);
    assertThat(again.features()).isEqualTo(learnt.features());
    assertThat(other.features()).isNotEqualTo(learnt.features());
    assertThat(IntStream.range(0, learnt.size()).filter(i -> learnt.fraud()[i])).hasSize(100);
  }

  @Test
  void aFoldLearnsFromItsShareOfWhatAllWouldLearnFrom() {
    Resampling resampling = Resampling.of(ROWS, imbalance(4, 0.2), 7);
    int[] firstHalf = IntStream.range(0, SIZE / 2).toArray();

    double[][] all = resampling.learning().features();
    double[][] half = resampling.learning(firstHalf).features();

    assertThat(half)
        .isEqualTo(Arrays.stream(all).filter(row -> row[0] < SIZE / 2).toArray(double[][]::new));
  }

  /** Every row is judged by, in the odds that were learnt; none of them is learnt from. */
  @Test
  void aSearchJudgesByEveryRowHeldOut() {
    Resampling resampling = Resampling.of(ROWS, imbalance(4, 0.2), 7);
    int[] learn = IntStream.range(0, 600).toArray();
    int[] judge = IntStream.range(600, SIZE).toArray();

    Resampling.Search search = resampling.search(List.of(new Holdout(learn, judge)));

    Holdout moved = search.holdouts().get(0);
    TrainingSet learnt = search.set().at(moved.learn());
    TrainingSet judged = search.set().at(moved.judge());
    TrainingSet direct = resampling.learning(learn);
    assertThat(judged.size()).isEqualTo(400);
    assertThat(learnt.size()).isEqualTo(direct.size());
    assertThat(weight(learnt, true)).isEqualTo(weight(direct, true), within(1e-9));
    assertThat(weight(learnt, false)).isEqualTo(weight(direct, false), within(1e-9));
    assertThat(Arrays.stream(learnt.features())).allMatch(row -> row[0] < 600);
    TrainingSet plain = ROWS.training(judge);
    double odds = weight(plain, true) / weight(plain, false);
    assertThat(weight(judged, true) / weight(judged, false))
        .isEqualTo(odds / Math.exp(resampling.shift()), within(1e-9));
  }
}
