package org.riskbench.ui.kit;

/** The views of the Compare screen, in the order of their tabs. */
public enum CompareView {
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

  /** Name of the FXML file without its ending, also the prefix of the view's texts. */
  public String word() {
    return word;
  }

  /** Key of the view's name on its tab. */
  public String titleKey() {
    return "view." + word;
  }
}
