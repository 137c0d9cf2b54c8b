package org.riskbench.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobContext;

class StepsTest {
  private static final int ROWS = 300_000;

  private static long sum(Steps steps, double[] derivatives, int[] among, long seed) {
    return steps.fill(derivatives, among, seed, new long[among.length], JobContext.none());
  }

  /** Nearly all rows lie far below one step, as with one fraud in a thousand records. */
  @Test
  void manySmallDerivativesBesideFewLargeOnesSumRightly() {
    double[] derivatives = new double[2 * ROWS];
    SplittableRandom random = new SplittableRandom(3);
    double gradient = 0;
    double curvature = 0;
    for (int row = 0; row < ROWS; row++) {
      double p = 0.0005 + 0.001 * random.nextDouble();
      boolean fraud = random.nextDouble() < 0.001;
      derivatives[2 * row] = fraud ? p - 1 : p;
      derivatives[2 * row + 1] = fraud ? 0.25 : p * (1 - p);
      gradient += derivatives[2 * row];
      curvature += derivatives[2 * row + 1];
    }
    int[] among = IntStream.range(0, ROWS).toArray();
    Steps steps = Steps.of(derivatives, among, JobContext.none());
    assertThat(steps.gradient()).isGreaterThan(1e-4);

    long sum = sum(steps, derivatives, among, 11);

    // Of each row at most half a step of deviation; five standard deviations of their sum.
    double rows = 5 * 0.5 * Math.sqrt(ROWS);
    assertThat(steps.gradient(sum)).isEqualTo(gradient, within(rows * steps.gradient()));
    assertThat(steps.curvature(sum)).isEqualTo(curvature, within(rows * steps.curvature()));
    assertThat(steps.curvature(sum))
        .isNotEqualTo(steps.curvature(sum(steps, derivatives, among, 12)));
  }

  @Test
  void theLargestSumsOfEitherSignFit() {
    for (int rows : new int[] {1, 2, 31, 33, 5_000, ROWS}) {
      for (double sign : new double[] {-1, 1}) {
        double[] derivatives = new double[2 * rows];
        for (int row = 0; row < rows; row++) {
          derivatives[2 * row] = sign * 580;
          derivatives[2 * row + 1] = 145;
        }
        int[] among = IntStream.range(0, rows).toArray();
        Steps steps = Steps.of(derivatives, among, JobContext.none());
        long sum = sum(steps, derivatives, among, 5);

        assertThat(steps.gradient(sum)).isEqualTo(sign * 580 * rows, within(1e-6 * rows));
        assertThat(steps.curvature(sum)).isEqualTo(145.0 * rows, within(1e-6 * rows));
      }
    }
  }

  @Test
  void rowsWithoutDerivativesAreNothing() {
    double[] derivatives = new double[20];
    int[] among = IntStream.range(0, 10).toArray();

    assertThat(sum(Steps.of(derivatives, among, JobContext.none()), derivatives, among, 1))
        .isZero();
  }

  /** Over several blocks, each of them divided on a core of its own. */
  @Test
  void aLeafIsDividedInTheOrderOfItsRows() {
    SplittableRandom random = new SplittableRandom(4);
    double[] derivatives = random.doubles(2L * ROWS).toArray();
    int[] among = IntStream.range(0, ROWS).toArray();
    LeafRows rows = new LeafRows(ROWS, JobContext.none());
    Steps steps = Steps.of(derivatives, among, JobContext.none());
    long all = rows.begin(derivatives, among, steps, 9);
    long[] before = rows.steps().clone();
    long[] words = random.longs(ROWS).toArray();
    byte[] left = new byte[FeatureBins.MOST];
    for (int bin = 0; bin < left.length; bin += 3) {
      left[bin] = 1;
    }
    int begin = 1_000;
    int end = ROWS - 777;

    int middle =
        rows.divide(
            new GrowingLeaf(0, begin, end, 0, all, -1, 1, new long[0]), words, Byte.SIZE, left);

    int[] lefts =
        IntStream.range(begin, end).filter(row -> (words[row] >> 8 & 0xff) % 3 == 0).toArray();
    int[] rights =
        IntStream.range(begin, end).filter(row -> (words[row] >> 8 & 0xff) % 3 != 0).toArray();
    assertThat(middle).isEqualTo(begin + lefts.length);
    assertThat(Arrays.copyOfRange(rows.order(), begin, middle)).isEqualTo(lefts);
    assertThat(Arrays.copyOfRange(rows.order(), middle, end)).isEqualTo(rights);
    assertThat(Arrays.copyOfRange(rows.order(), 0, begin)).isEqualTo(Arrays.copyOf(among, begin));
    for (int place = 0; place < ROWS; place++) {
      assertThat(rows.steps()[place]).isEqualTo(before[rows.order()[place]]);
    }
  }
}
