package org.riskbench.evaluation;

import java.util.Arrays;

/** Chooses the points of a curve that a chart can show. */
final class CurveThinning {
  private CurveThinning() {}

  /**
   * Points about equally far apart along the curve, so that steep and flat stretches keep their
   * shape alike. The first and the last always stay.
   */
  static int[] keep(double[] x, double[] y, int most) {
    if (most < 2) {
      throw new IllegalArgumentException("a curve keeps at least its two ends");
    }
    int n = x.length;
    int[] kept = new int[Math.min(n, most)];
    if (n <= most) {
      Arrays.setAll(kept, i -> i);
      return kept;
    }
    double length = 0;
    for (int i = 1; i < n; i++) {
      length += distance(x, y, i);
    }
    int count = 1;
    double walked = 0;
    for (int i = 1; i < n - 1 && count < most - 1; i++) {
      walked += distance(x, y, i);
      if (walked >= count * length / (most - 1)) {
        kept[count++] = i;
      }
    }
    kept[count++] = n - 1;
    return Arrays.copyOf(kept, count);
  }

  static double[] select(double[] values, int[] kept) {
    return Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
  }

  private static double distance(double[] x, double[] y, int i) {
    return Math.abs(x[i] - x[i - 1]) + Math.abs(y[i] - y[i - 1]);
  }
}
