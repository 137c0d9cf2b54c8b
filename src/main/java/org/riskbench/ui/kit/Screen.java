package org.riskbench.ui.kit;

/** The screens in workflow order; each has an FXML file, a title and an icon. */
public enum Screen {
  DATA(1, "data", "fth-database"),
  TRAIN(2, "train", "fth-cpu"),
  COMPARE(3, "compare", "fth-bar-chart-2"),
  DECIDE(4, "decide", "fth-sliders"),
  EXPLAIN(5, "explain", "fth-search"),
  PUBLISH(6, "publish", "fth-share-2"),
  EXPORT(7, "export", "fth-package"),
  MODELS(8, "models", "fth-archive"),
  SETTINGS(9, "settings", "fth-settings");

  private final int number;
  private final String word;
  private final String icon;

  Screen(int number, String word, String icon) {
    this.number = number;
    this.word = word;
    this.icon = icon;
  }

  /** Place in the rail from 1, also its key: Ctrl+1. */
  public int number() {
    return number;
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
    return number <= EXPORT.number;
  }
}
