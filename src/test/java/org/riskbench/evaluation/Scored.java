package org.riskbench.evaluation;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Small sets of scored records with many ties, for properties. */
final class Scored {
  private Scored() {}

  /** Two classes at least twice each, 4 to 60 records, some with weights. */
  static Arbitrary<ScoredRecords> records() {
    return Arbitraries.longs()
        .flatMap(
            seed ->
                Arbitraries.integers().between(4, 60).map(size -> records(new Random(seed), size)));
  }

  private static ScoredRecords records(Random random, int size) {
    int levels = 2 + random.nextInt(20);
    double[] scores = random.ints(size, 0, levels).mapToDouble(s -> s / (levels - 1.0)).toArray();
    boolean[] fraud = new boolean[size];
    for (int i = 0; i < size; i++) {
      fraud[i] = i < 2 || (i > 3 && random.nextInt(4) == 0);
    }
    ScoredRecords records = ScoredRecords.of(scores, fraud);
    double[] weights = new double[size];
    Arrays.setAll(weights, i -> 1 + random.nextInt(8) * 0.5);
    return random.nextBoolean() ? records.withWeights(weights) : records;
  }
}
