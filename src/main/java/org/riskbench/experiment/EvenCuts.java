package org.riskbench.experiment;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.riskbench.feature.Cuts;

/**
 * Cuts numbers into about ten groups of like size. A value that many records share has a group of
 * its own, so that none of its records is lost between two cuts.
 */
final class EvenCuts {
  private static final int GROUPS = 10;
  private static final int MOST_SORTED = 50_000;

  private EvenCuts() {}

  /**
   * Cuts of values; NaN and infinite ones don't count.
   *
   * @param values of many, every so-manieth is looked at
   */
  static Cuts of(double[] values) {
    int step = Math.max(1, (values.length + MOST_SORTED - 1) / MOST_SORTED);
    double[] rising =
        IntStream.range(0, values.length)
            .filter(i -> i % step == 0)
            .mapToDouble(i -> values[i])
            .filter(Double::isFinite)
            .toArray();
    Arrays.sort(rising);
    DoubleStream.Builder cuts = DoubleStream.builder();
    int enough = Math.max(1, (rising.length + GROUPS - 1) / GROUPS);
    int first = 0;
    boolean isShared = false;
    for (int i = 0; i < rising.length; ) {
      int end = endOfRun(rising, i);
      boolean full = i - first >= enough || (i > first && end - i >= enough);
      // A rest that is no half a group stays with the group before it, but for a shared value.
      if (full && (isShared || rising.length - i >= (enough + 1) / 2)) {
        cuts.add(rising[i]);
        first = i;
      }
      isShared = first == i && end - i >= enough;
      i = end;
    }
    return new Cuts(cuts.build().toArray());
  }

  private static int endOfRun(double[] rising, int from) {
    int end = from + 1;
    while (end < rising.length && rising[end] == rising[from]) {
      end++;
    }
    return end;
  }
}
