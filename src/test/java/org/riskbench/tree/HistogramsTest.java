package org.riskbench.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobContext;

class HistogramsTest {
  private static final int ROWS = 40_000;
  private static final int WIDTH = 30;

  private static TreeRows rows(SplittableRandom random) {
    double[][] features = new double[ROWS][WIDTH];
    for (double[] row : features) {
      for (int i = 0; i < WIDTH; i++) {
        double value = i % 3 == 0 ? random.nextInt(5) : random.nextGaussian();
        row[i] = random.nextInt(20) == 0 ? Double.NaN : value;
      }
    }
    double[] once = new double[ROWS];
    Arrays.fill(once, 1);
    return new TreeRows(features, new boolean[WIDTH], new boolean[ROWS], once);
  }

  /** All of a word, a part of it, single ones of several: each way of summing features at once. */
  @Test
  void featuresSummedTogetherAreSummedAsEachAlone() {
    SplittableRandom random = new SplittableRandom(1);
    BinnedRows rows = BinnedRows.fit(rows(random), 1, JobContext.none());
    double[] derivatives = random.doubles(2L * ROWS).toArray();
    int[] among = IntStream.range(0, ROWS).toArray();
    LeafRows leafRows = new LeafRows(ROWS, JobContext.none());
    Steps steps = Steps.of(derivatives, among, JobContext.none());
    long all = leafRows.begin(derivatives, among, steps, 3);
    Histograms histograms =
        new Histograms(rows, leafRows.order(), leafRows.steps(), JobContext.none());
    int[] asked = {0, 1, 2, 3, 4, 5, 6, 9, 11, 12, 13, 16, 23, 24, 29};
    long[] sums = histograms.take();
    Arrays.fill(sums, 77); // what another leaf left there
    GrowingLeaf leaf = new GrowingLeaf(0, 1_000, ROWS - 77, 0, all, -1, 1, sums);

    Histograms.groups(asked).forEach(group -> histograms.fill(leaf, group));

    for (int feature : asked) {
      long[] expected = new long[rows.features().get(feature).count()];
      for (int i = leaf.begin(); i < leaf.end(); i++) {
        long word = rows.words()[BinnedRows.word(feature)][leafRows.order()[i]];
        expected[(int) (word >>> BinnedRows.shift(feature)) & 0xff] += leafRows.steps()[i];
      }
      int from = histograms.offset(feature);
      assertThat(Arrays.copyOfRange(sums, from, from + expected.length))
          .as("feature %d", feature)
          .isEqualTo(expected);
    }
  }

  @Test
  void everyFeatureIsInOneGroup() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 200; i++) {
      int[] asked = Draw.some(IntStream.range(0, 70).toArray(), 1 + random.nextInt(70), random);

      int[] grouped =
          Histograms.groups(asked).stream().flatMapToInt(Arrays::stream).sorted().toArray();

      assertThat(grouped).isEqualTo(asked);
    }
  }
}
