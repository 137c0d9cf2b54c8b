package org.riskbench.split;

import java.util.List;
import java.util.Locale;

/** The parts of a split, in the order in which they may decide something. */
enum Part {
  TRAIN,
  TUNE,
  CALIBRATE,
  TEST,
  /** In no part. */
  OUT;

  /** Those that hold rows. */
  static final List<Part> HELD = List.of(TRAIN, TUNE, CALIBRATE, TEST);

  /** The part in a text. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
