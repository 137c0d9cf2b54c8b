package org.riskbench.training;

import java.util.stream.IntStream;

/**
 * Evenly spaced rows of each class, each standing for those left out beside it: more of them would
 * choose alike.
 */
record Thinned(TrainingSet set) {
  private static final int MOST_OF_A_CLASS = 10_000;

  static Thinned of(TrainingSet all, int[] positions) {
    int[] frauds = IntStream.of(positions).filter(row -> all.fraud()[row]).toArray();
    int[] goods = IntStream.of(positions).filter(row -> !all.fraud()[row]).toArray();
    int[] kept = IntStream.concat(spaced(frauds), spaced(goods)).toArray();
    TrainingSet set = all.at(kept);
    double[] weights = new double[kept.length];
    for (int i = 0; i < kept.length; i++) {
      int rows = set.fraud()[i] ? frauds.length : goods.length;
      weights[i] = set.weights()[i] * rows / Math.min(rows, MOST_OF_A_CLASS);
    }
    return new Thinned(new TrainingSet(set.features(), set.fraud(), weights));
  }

  private static IntStream spaced(int[] rows) {
    int kept = Math.min(rows.length, MOST_OF_A_CLASS);
    return IntStream.range(0, kept).map(i -> rows[(int) ((long) i * rows.length / kept)]);
  }

  boolean hasBothClasses() {
    return set.weightOf(true) > 0 && set.weightOf(false) > 0;
  }
}
