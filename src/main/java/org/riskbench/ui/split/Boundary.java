package org.riskbench.ui.split;

import java.time.Duration;
import java.util.List;
import org.riskbench.split.TimeCuts;
import org.riskbench.split.TimeGrid;

/** Where one part of a split by time begins. */
enum Boundary {
  TUNE("tune"),
  CALIBRATE("calibrate"),
  TEST("test");

  static final List<Boundary> ALL = List.of(values());

  private final String word;

  Boundary(String word) {
    this.word = word;
  }

  /** The part that begins here. */
  String word() {
    return word;
  }

  /** Its moment. */
  double of(TimeCuts cuts) {
    return switch (this) {
      case TUNE -> cuts.tuneFrom();
      case CALIBRATE -> cuts.calibrateFrom();
      case TEST -> cuts.testFrom();
    };
  }

  /** Whether there is such a part at all. */
  boolean isIn(TimeCuts cuts) {
    return switch (this) {
      case TUNE -> cuts.tuneFrom() < cuts.calibrateFrom();
      case CALIBRATE -> cuts.calibrateFrom() < cuts.testFrom();
      case TEST -> true;
    };
  }

  /**
   * The cuts with this one moved to the nearest step. Earlier ones are pushed along, a step before;
   * later ones stop it, and so does the gap before the test part.
   */
  TimeCuts move(TimePicture from, double wanted, Duration labelDelay) {
    TimeGrid grid = from.timeline().grid();
    TimeCuts cuts = from.cuts();
    double step = grid.step();
    double moment = grid.nearest(wanted);
    boolean tunes = TUNE.isIn(cuts);
    boolean calibrates = CALIBRATE.isIn(cuts);
    double test = cuts.testFrom();
    if (this == TEST) {
      int before = 1 + (tunes ? 1 : 0) + (calibrates ? 1 : 0);
      test = held(moment, grid.moment(before), grid.moment(grid.steps() - 1));
    }
    double known = from.timeline().knownUntil(labelDelay, test);
    double calibrate = this == CALIBRATE ? moment : cuts.calibrateFrom();
    calibrate =
        calibrates ? held(calibrate, grid.moment(tunes ? 2 : 1), grid.nearest(known) - step) : test;
    double tune = this == TUNE ? moment : cuts.tuneFrom();
    tune = tunes ? held(tune, grid.moment(1), calibrate - step) : calibrate;
    return new TimeCuts(tune, calibrate, test);
  }

  private static double held(double wanted, double least, double most) {
    return Math.max(least, Math.min(most, wanted));
  }
}
