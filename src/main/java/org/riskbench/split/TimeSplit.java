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
    int[] rows = inOrder(candidates, time);
    int cut = testFrom(rows, time, plan);
    int[] known = knownBefore(labels, rows, cut, time, plan);
    if (known.length == 0) {
      throw SplitProblems.oneMoment().asException();
    }
    Assignment assignment = new Assignment(labels.size());
    assignment.markByTime();
    for (int i = cut; i < rows.length; i++) {
      assignment.set(rows[i], Part.TEST);
    }
    plan.cuts()
        .ifPresentOrElse(
            cuts -> divide(assignment, known, time, cuts),
            () -> divide(assignment, known, time, plan.shares()));
    return assignment;
  }

  /** The rows that have a time, by it. */
  private static int[] inOrder(int[] candidates, TimeAxis time) {
    int[] timed = IntStream.of(candidates).filter(row -> !Double.isNaN(time.at(row))).toArray();
    boolean sorted =
        IntStream.range(1, timed.length).allMatch(i -> time.at(timed[i - 1]) <= time.at(timed[i]));
    return sorted
        ? timed
        : IntStream.of(timed)
            .boxed()
            .sorted(Comparator.comparingDouble(time::at))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  private static int testFrom(int[] rows, TimeAxis time, SplitPlan.ByTime plan) {
    if (plan.cuts().isPresent()) {
      int cut = first(rows, time, plan.cuts().get().testFrom());
      if (cut == 0 || cut == rows.length) {
        throw SplitProblems.oneSide().asException();
      }
      return cut;
    }
    int cut = cut(rows, time, (int) Math.round(rows.length * (1 - plan.shares().test())));
    if (cut == 0 || cut == rows.length) {
      throw SplitProblems.oneMoment().asException();
    }
    return cut;
  }

  /** The place of the first row at this moment or later. */
  private static int first(int[] rows, TimeAxis time, double millis) {
    double from = millis / time.millisPerUnit();
    return (int) IntStream.of(rows).filter(row -> time.at(row) < from).count();
  }

  private static void divide(Assignment assignment, int[] rows, TimeAxis time, TimeCuts cuts) {
    int tuneFrom = first(rows, time, cuts.tuneFrom());
    int calibrateFrom = first(rows, time, cuts.calibrateFrom());
    if (tuneFrom == 0) {
      throw SplitProblems.oneMoment().asException();
    }
    assignment.divide(rows, tuneFrom, calibrateFrom);
  }

  /** The rows before the test part, in order, that a model trained at its start could know. */
  private static int[] knownBefore(
      Labels labels, int[] rows, int cut, TimeAxis time, SplitPlan.ByTime plan) {
    LabelMaturity maturity = labels.maturity();
    Duration asked = plan.labelDelay();
    int[] before = earlier(rows, cut, time, time.length(asked));
    if (!maturity.isKnown() || plan.hindsight()) {
      return before;
    }
    double age = maturity.goodAge() / time.millisPerUnit();
    double begin = time.at(rows[cut]) * time.millisPerUnit();
    int[] known =
        IntStream.of(earlier(rows, cut, time, Math.max(age, time.length(asked))))
            .filter(row -> labels.knownAt()[row] <= begin)
            .toArray();
    boolean enough = isEnough(known.length, cut) && labels.frauds(known) > 0;
    return enough || maturity.source() == LabelMaturity.Source.STATED ? known : before;
  }

  /** Whether enough of the earlier rows are left by a delay that nobody asked for. */
  static boolean isEnough(int known, int earlier) {
    return known >= earlier * ENOUGH;
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
      Assignment assignment, int[] rows, TimeAxis time, SplitPlan.Shares shares) {
    int end = rows.length;
    double before = 1 - shares.calibrate();
    int calibrateFrom = cut(rows, time, (int) Math.round(end * before));
    int tuneFrom = cut(rows, time, (int) Math.round(end * (before - shares.tune())));
    assignment.divide(rows, tuneFrom, calibrateFrom);
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
