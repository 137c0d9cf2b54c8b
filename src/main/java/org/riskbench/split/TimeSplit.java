package org.riskbench.split;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.riskbench.dataset.LabelMaturity;
import org.riskbench.dataset.Labels;
import org.riskbench.dataset.TimeAxis;

/** A split at a moment: what came later is the test part. */
final class TimeSplit {
  private TimeSplit() {}

  /** With less of the earlier rows left, a delay that nobody asked for is not kept. */
  private static final double ENOUGH = 0.25;

  static Assignment assign(Labels labels, int[] candidates, TimeAxis time, SplitPlan.ByTime plan) {
    int[] rows =
        IntStream.of(candidates)
            .filter(row -> !Double.isNaN(time.at(row)))
            .boxed()
            .sorted(Comparator.comparingDouble(time::at))
            .mapToInt(Integer::intValue)
            .toArray();
    int cut = cut(rows, time, (int) Math.round(rows.length * (1 - plan.shares().test())));
    if (cut == 0 || cut == rows.length) {
      throw SplitProblems.oneMoment().asException();
    }
    int[] known = knownBefore(labels, rows, cut, time, plan.labelDelay());
    if (known.length == 0) {
      throw SplitProblems.oneMoment().asException();
    }
    Assignment assignment = new Assignment(labels.size());
    assignment.markByTime();
    for (int i = cut; i < rows.length; i++) {
      assignment.set(rows[i], Part.TEST);
    }
    divide(assignment, known, known.length, time, plan.shares());
    return assignment;
  }

  /** The rows before the test part, in order, that a model trained at its start could know. */
  private static int[] knownBefore(
      Labels labels, int[] rows, int cut, TimeAxis time, Duration asked) {
    LabelMaturity maturity = labels.maturity();
    int[] before = earlier(rows, cut, time, time.length(asked));
    if (!maturity.isKnown()) {
      return before;
    }
    double age = maturity.goodAge() / time.millisPerUnit();
    double begin = time.at(rows[cut]) * time.millisPerUnit();
    int[] known =
        IntStream.of(earlier(rows, cut, time, Math.max(age, time.length(asked))))
            .filter(row -> labels.knownAt()[row] <= begin)
            .toArray();
    boolean enough = known.length >= cut * ENOUGH && labels.frauds(known) > 0;
    return enough || maturity.source() == LabelMaturity.Source.STATED ? known : before;
  }

  private static int[] earlier(int[] rows, int cut, TimeAxis time, double gap) {
    double knownBefore = time.at(rows[cut]) - gap;
    int end = cut;
    while (end > 0 && time.at(rows[end - 1]) >= knownBefore) {
      end--;
    }
    return Arrays.copyOf(rows, end);
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
