package org.riskbench.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Scorers of every kind with random parameters. */
public final class Scorers {
  private Scorers() {}

  static Scorer any(long seed) {
    Random random = new Random(seed);
    int width = random.nextInt(12);
    return switch (random.nextInt(7)) {
      case 5 -> ensemble(random, width);
      case 0 -> new ConstantScorer(width, 0.001 + 0.99 * random.nextDouble());
      case 1 -> linear(random, width);
      case 2 -> trees(random, 1 + width, random.nextInt(30));
      case 3 -> forest(random, 1 + width, 1 + random.nextInt(30));
      case 4 -> isolation(random, 1 + width, 1 + random.nextInt(30));
      default -> machine(random, width, 1 + random.nextInt(10));
    };
  }

  /** One of each kind that reads so many features. */
  public static List<Scorer> each(Random random, int width) {
    return List.of(
        linear(random, width),
        machine(random, width, 5),
        trees(random, width, 60),
        forest(random, width, 60),
        isolation(random, width, 60),
        ensemble(random, width - 4, 4),
        new ConstantScorer(width, 0.03));
  }

  /** A line over the first features, trees over the last ones. */
  static EnsembleScorer ensemble(Random random, int width) {
    return ensemble(random, width, 1 + random.nextInt(4));
  }

  private static EnsembleScorer ensemble(Random random, int width, int last) {
    return new EnsembleScorer(
        width + last,
        random.nextGaussian(),
        List.of(
            new EnsembleScorer.Member(linear(random, width), 0, random.nextDouble()),
            new EnsembleScorer.Member(trees(random, last, 5), width, random.nextDouble())));
  }

  static LinearScorer linear(Random random, int width) {
    return new LinearScorer(
        numbers(random, width), random.nextGaussian(), numbers(random, width), -2);
  }

  static FactorizationScorer machine(Random random, int width, int rank) {
    return new FactorizationScorer(part(random, width, rank), part(random, width, rank));
  }

  private static FactorizationScorer.Part part(Random random, int width, int rank) {
    return new FactorizationScorer.Part(
        random.nextGaussian(), numbers(random, width), rank, numbers(random, width * rank));
  }

  static TreeScorer trees(Random random, int width, int count) {
    List<FlatTree> trees = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      trees.add(tree(random, width, random.nextInt(12)));
    }
    return new TreeScorer(width, random.nextGaussian(), trees);
  }

  static ForestScorer forest(Random random, int width, int count) {
    List<FlatTree> trees = trees(random, width, count).trees();
    return new ForestScorer(
        width,
        trees.stream().map(tree -> answering(tree, x -> 1 / (1 + Math.exp(-3 * x)))).toList());
  }

  static IsolationScorer isolation(Random random, int width, int count) {
    List<FlatTree> trees = trees(random, width, count).trees();
    return new IsolationScorer(
        width, 5, trees.stream().map(tree -> answering(tree, x -> 1 + x * x)).toList());
  }

  private static FlatTree answering(FlatTree tree, DoubleUnaryOperator change) {
    double[] number = tree.number().clone();
    for (int node = 0; node < number.length; node++) {
      number[node] = tree.isLeaf(node) ? change.applyAsDouble(number[node]) : number[node];
    }
    return new FlatTree(tree.feature(), number, tree.missingLeft(), tree.sets());
  }

  /** A tree of so many questions, about numbers and levels, at thresholds that records hit. */
  static FlatTree tree(Random random, int width, int questions) {
    int size = 2 * questions + 1;
    int[] feature = new int[size];
    double[] number = new double[size];
    boolean[] missingLeft = new boolean[size];
    long[][] sets = new long[size][0];
    int asked = 0;
    for (int node = 0; node < size; node++) {
      boolean must = node == 2 * asked && asked < questions; // or the tree would end here
      if (asked < questions && (must || random.nextBoolean())) {
        asked++;
        feature[node] = random.nextInt(width);
        if (random.nextInt(4) == 0) {
          sets[node] = new long[] {random.nextLong(), random.nextLong(), 0, random.nextLong()};
        } else {
          number[node] = random.nextInt(7) / 2.0 - 1.5;
          missingLeft[node] = random.nextBoolean();
        }
      } else {
        feature[node] = FlatTree.LEAF;
        number[node] = random.nextGaussian();
      }
    }
    return new FlatTree(feature, number, missingLeft, sets);
  }

  static double[] numbers(Random random, int count) {
    return random.doubles(count, -1, 1).toArray();
  }
}
