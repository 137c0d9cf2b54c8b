package org.riskbench.ui.kit;

/** The views of the Decide screen, each of which weighs the same thresholds by something else. */
public enum DecideView {
  COUNTS("counts"),
  MONEY("money"),
  BANDS("bands"),
  REVIEWS("reviews"),
  RULES("rules"),
  REASONS("reasons"),
  FAIRNESS("fairness"),
  CHANGES("changes");

  private final String word;

  DecideView(String word) {
    this.word = word;
  }

  /** Name of the view in places and in the keys of its texts. */
  public String word() {
    return word;
  }

  /** Name of the FXML file without its ending. */
  public String file() {
    return "decide-" + word;
  }

  /** Key of the view's name on its tab. */
  public String titleKey() {
    return "decide.view." + word;
  }
}
