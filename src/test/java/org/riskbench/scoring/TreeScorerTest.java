package org.riskbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TreeScorerTest {
  private static final double[] ODD = {
    Double.NaN, -1, 0, -0.0, 0.5, 1, 1.5, -1.5, 3, 62, 63, 254, 300, -7, 1e9, -1e9
  };

  private static double[] record(Random random, int width) {
    double[] record = new double[width];
    for (int i = 0; i < width; i++) {
      record[i] = random.nextBoolean() ? ODD[random.nextInt(ODD.length)] : random.nextGaussian();
    }
    return record;
  }

  private static double walked(TreeScorer scorer, double[] record) {
    double sum = scorer.start();
    for (FlatTree tree : scorer.trees()) {
      int[] left = tree.leftChildren();
      int node = 0;
      while (!tree.isLeaf(node)) {
        node = left[node] + (tree.goesLeft(node, record[tree.feature()[node]]) ? 0 : 1);
      }
      sum += tree.number()[node];
    }
    return sum;
  }

  /** Whichever way is taken for these trees: walked together, or not walked at all. */
  @Property(tries = 300, seed = "20261125")
  void treesAnswerToTheBitAsWalkedOneByOne(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 70) int questions) {
    Random random = new Random(seed);
    int width = 1 + random.nextInt(6);
    List<FlatTree> trees =
        Stream.generate(() -> Scorers.tree(random, width, random.nextInt(questions + 1)))
            .limit(1 + random.nextInt(40))
            .toList();
    TreeScorer scorer = new TreeScorer(width, random.nextGaussian(), trees);
    PackedTrees packed = new PackedTrees(width, trees);
    Optional<LeafMasks> masks = LeafMasks.of(width, trees);
    boolean fit = trees.stream().allMatch(tree -> tree.size() < 2 * Long.SIZE);
    assertThat(masks.isPresent()).isEqualTo(fit);
    for (int i = 0; i < 40; i++) {
      double[] record = record(random, width);
      long walked = Double.doubleToRawLongBits(walked(scorer, record));
      assertThat(Double.doubleToRawLongBits(scorer.margin(record))).isEqualTo(walked);
      assertThat(Double.doubleToRawLongBits(packed.sum(record, scorer.start()))).isEqualTo(walked);
      masks.ifPresent(
          of ->
              assertThat(Double.doubleToRawLongBits(of.sum(record, scorer.start())))
                  .isEqualTo(walked));
    }
  }

  @Test
  void treesThatAskForVeryManySetsOfLevelsAnswerToTheSameBits() {
    Random random = new Random(7);
    TreeScorer scorer = Scorers.trees(random, 5, 2_500);
    assertThat(scorer.trees().stream().mapToInt(FlatTree::questionsOfLevels).sum())
        .isGreaterThan(2_000);
    for (int i = 0; i < 200; i++) {
      double[] record = record(random, 5);
      assertThat(Double.doubleToRawLongBits(scorer.margin(record)))
          .isEqualTo(Double.doubleToRawLongBits(walked(scorer, record)));
    }
  }

  /** The definition: mean gain of a feature over all orders in which features could be revealed. */
  @Property(tries = 150, seed = "20261125")
  void contributionsAreShapleyValues(@ForAll long seed) {
    Random random = new Random(seed);
    TreeScorer scorer = Scorers.trees(random, 1 + random.nextInt(6), 1 + random.nextInt(5));
    double[] record = record(random, scorer.width());
    double[] reference = record(random, scorer.width());
    double[] parts = new double[scorer.width()];

    scorer.contributions(record, reference, parts);

    for (int i = 0; i < parts.length; i++) {
      assertThat(parts[i]).isEqualTo(shapley(scorer, record, reference, i), within(1e-9));
    }
  }

  private static double shapley(TreeScorer scorer, double[] record, double[] reference, int of) {
    int width = scorer.width();
    double sum = 0;
    for (int known = 0; known < 1 << width; known++) {
      if ((known >> of & 1) == 0) {
        double[] without = reference.clone();
        for (int i = 0; i < width; i++) {
          without[i] = (known >> i & 1) == 0 ? reference[i] : record[i];
        }
        double[] with = without.clone();
        with[of] = record[of];
        int size = Integer.bitCount(known);
        double orders = factorial(size) * factorial(width - size - 1) / factorial(width);
        sum += orders * (walked(scorer, with) - walked(scorer, without));
      }
    }
    return sum;
  }

  private static double factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }

  @Test
  void nodesThatAreNoTreeAreRefused() {
    long[][] none = new long[3][0];
    // the question's children would be itself
    assertThatThrownBy(
            () -> new FlatTree(new int[] {-1, 0, -1}, new double[3], new boolean[3], none))
        .isInstanceOf(IllegalArgumentException.class);
    // a question without children
    assertThatThrownBy(() -> new FlatTree(new int[] {0}, new double[1], new boolean[1], none))
        .isInstanceOf(IllegalArgumentException.class);
    FlatTree tree =
        new FlatTree(new int[] {5, -1, -1}, new double[3], new boolean[3], new long[3][0]);
    assertThatThrownBy(() -> new TreeScorer(5, 0, List.of(tree)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
