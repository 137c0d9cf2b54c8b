package org.riskbench.scoring;

import java.util.Random;

/** Scorers of every kind with random parameters. */
final class Scorers {
  private Scorers() {}

  static Scorer any(long seed) {
    Random random = new Random(seed);
    int width = random.nextInt(12);
    return switch (random.nextInt(3)) {
      case 0 -> new ConstantScorer(width, 0.001 + 0.99 * random.nextDouble());
      case 1 -> linear(random, width);
      default -> machine(random, width, 1 + random.nextInt(10));
    };
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

  static double[] numbers(Random random, int count) {
    return random.doubles(count, -1, 1).toArray();
  }
}
