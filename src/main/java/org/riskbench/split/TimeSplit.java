package org.riskbench.split;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.riskbench.dataset.Labels;

/** A split at a moment: what came later is the test part. */
final class TimeSplit {
  private TimeSplit() {}

  static Assignment assign(Labels labels, TimeAxis time, SplitPlan.ByTime plan) {
    int[] rows =
        IntStream.of(labels.labelledRows())
            .filter(row -> !Double.isNaN(time.at(row)))
            .boxed()
            .sorted(Comparator.comparingDouble(time::at))
            .mapToInt(Integer::intValue)
            .toArray();
    int cut = cut(rows, time, (int) Math.round(rows.length * (1 - plan.shares().test())));
    if (cut == 0 || cut == rows.length) {
      throw SplitProblems.oneMoment().asException();
    }
    double knownBefore = time.at(rows[cut]) - time.length(plan.labelDelay());
    int end = cut;
    while (end > 0 && time.at(rows[end - 1]) >= knownBefore) {
      end--;
    }
    if (end == 0) {
      throw SplitProblems.oneMoment().asException();
    }
    Assignment assignment = new Assignment(labels.size());
    for (int i = cut; i < rows.length; i++) {
      assignment.set(rows[i], Part.TEST);
    }
    divide(assignment, rows, end, time, plan.shares());
    return assignment;
  }

  /** As {@link Assignment#divide}, with cuts that fall between two moments. */
  private static void divide(
      Assignment assignment, int[] rows, int end, TimeAxis time, SplitPlan.Shares shares) {
    double before = 1 - shares.calibrate();
    int calibrateFrom = cut(rows, time, (int) Math.round(end * before));
    int tuneFrom = cut(rows, time, (int) Math.round(end * (before - shares.tune())));
    for (int i = 0; i < end; i++) {
      assignment.set(
          rows[i], i < tuneFrom ? Part.TRAIN : i < calibrateFrom ? Part.TUNE : Part.CALIBRATE);
    }
  }

  /** The place nearest to the one wanted, at it or before, else after, between two moments. */
  private static int cut(int[] rows, TimeAxis time, int wanted) {
    int cut = Math.min(wanted, rows.length);
    while (cut > 0 && cut < rows.length && time.at(rows[cut - 1]) == time.at(rows[cut])) {
      cut--;
    }
    if (cut > 0) {
      return cut;
    }
    cut = Math.min(Math.max(1, wanted), rows.length);
    while (cut < rows.length && time.at(rows[cut - 1]) == time.at(rows[cut])) {
      cut++;
    }
    return cut;
  }
}
