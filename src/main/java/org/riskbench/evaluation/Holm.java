package org.riskbench.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Adjusts p-values where more than one comparison is made (Holm 1979). */
public final class Holm {
  private Holm() {}

  /**
   * Adjusted p-values in the order given, each at least its own and at most 1.
   *
   * @param p p-values, 0 to 1
   */
  public static double[] adjust(double[] p) {
    int n = p.length;
    int[] rising =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = Arrays.copyOf(p, n);
    double highest = 0;
    for (int rank = 0; rank < n; rank++) {
      highest = Math.max(highest, Math.min(1, (n - rank) * p[rising[rank]]));
      adjusted[rising[rank]] = highest;
    }
    return adjusted;
  }
}
