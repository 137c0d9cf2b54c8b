package org.riskbench.ui.kit;

/** The screens in workflow order; each has an FXML file, a title and an icon. */
public enum Screen {
  DATA("data", "fth-database"),
  TRAIN("train", "fth-cpu"),
  COMPARE("compare", "fth-bar-chart-2"),
  DECIDE("decide", "fth-sliders"),
  PUBLISH("publish", "fth-share-2"),
  MODELS("models", "fth-archive"),
  SETTINGS("settings", "fth-settings");

  private final String word;
  private final String icon;

  Screen(String word, String icon) {
    this.word = word;
    this.icon = icon;
  }

  /** Name of the FXML file without its ending, also the prefix of the screen's texts. */
  public String word() {
    return word;
  }

  /** Literal of the Feather icon. */
  public String icon() {
    return icon;
  }

  /** Key of the screen's name in the rail. */
  public String titleKey() {
    return "screen." + word;
  }

  /** Whether it is a step of the workflow (otherwise it stands below it). */
  public boolean isStep() {
    return ordinal() <= PUBLISH.ordinal();
  }
}
