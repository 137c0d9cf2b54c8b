package org.riskbench.ui.kit;

/** The views of the Compare screen, in the order of their tabs. */
public enum CompareView implements ScreenView {
  RANKING("ranking"),
  CALIBRATION("calibration"),
  SCORES("scores"),
  OVER_TIME("over-time"),
  SEGMENTS("segments"),
  HONESTY("honesty"),
  RUN("run"),
  INSIDE("inside");

  private final String word;

  CompareView(String word) {
    this.word = word;
  }

  @Override
  public Screen screen() {
    return Screen.COMPARE;
  }

  @Override
  public String word() {
    return word;
  }
}
