package org.riskbench.ui.split;

import java.util.List;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.SplitPlan.Shares;
import org.riskbench.split.SplitZone;
import org.riskbench.split.SplitZone.Kind;

/**
 * Shares of the parts in whole percent; train is what the others leave, so that they always add up
 * to 100. Where the test part is given, the others are shares of what is not test.
 *
 * @param test 0 where the data itself says the test part
 */
record Percentages(int tune, int calibrate, int test) {
  static final Percentages NONE = new Percentages(0, 0, 0);

  /** Training always keeps this much. */
  static final int LEAST_TRAIN = 10;

  static final int LEAST_TEST = 5;

  int train() {
    return 100 - tune - calibrate - test;
  }

  /** What a plan asks for. */
  static Percentages of(SplitPlan plan) {
    Shares shares = plan.shares();
    int test = givesTest(plan) ? 0 : (int) Math.round(100 * shares.test());
    double rest = 100 - test;
    return new Percentages(
        (int) Math.round(rest * shares.tune()), (int) Math.round(rest * shares.calibrate()), test);
  }

  /** What zones hold. */
  static Percentages of(List<SplitZone> zones) {
    double all = rows(zones, Kind.TRAIN, Kind.TUNE, Kind.CALIBRATE, Kind.GIVEN_BACK, Kind.TEST);
    if (all == 0) {
      return NONE;
    }
    return new Percentages(
        (int) Math.round(100 * rows(zones, Kind.TUNE) / all),
        (int) Math.round(100 * rows(zones, Kind.CALIBRATE, Kind.GIVEN_BACK) / all),
        (int) Math.round(100 * rows(zones, Kind.TEST) / all));
  }

  private static double rows(List<SplitZone> zones, Kind... kinds) {
    List<Kind> wanted = List.of(kinds);
    return zones.stream()
        .filter(zone -> wanted.contains(zone.kind()))
        .mapToInt(SplitZone::rows)
        .sum();
  }

  /** Whether the data itself says what the test part is. */
  static boolean givesTest(SplitPlan plan) {
    return plan instanceof SplitPlan.BySecondFile || plan instanceof SplitPlan.ByColumn;
  }

  Percentages withTune(int wanted) {
    return new Percentages(held(wanted, 0, calibrate + test), calibrate, test);
  }

  Percentages withCalibrate(int wanted) {
    return new Percentages(tune, held(wanted, 0, tune + test), test);
  }

  Percentages withTest(int wanted) {
    return new Percentages(tune, calibrate, held(wanted, LEAST_TEST, tune + calibrate));
  }

  private static int held(int wanted, int least, int others) {
    return Math.max(least, Math.min(100 - LEAST_TRAIN - others, wanted));
  }

  /** The same as shares of a plan. */
  Shares shares(Shares before) {
    double rest = 100 - test;
    Shares kept = test == 0 ? before : before.withTest(test / 100.0);
    return kept.withTune(0).withCalibrate(calibrate / rest).withTune(tune / rest);
  }
}
