package org.riskbench.evaluation;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Small sets of scored records with many ties, for properties. */
final class Scored {
  private Scored() {}

  /**
   * Two classes, each at least twice; 4 to 60 records, some with weights. They don't shrink, which
   * would cost more than reading sixty records.
   */
  static Arbitrary<ScoredRecords> records() {
    return Arbitraries.randomValue(Scored::draw);
  }

  private static ScoredRecords draw(Random random) {
    int size = 4 + random.nextInt(57);
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
