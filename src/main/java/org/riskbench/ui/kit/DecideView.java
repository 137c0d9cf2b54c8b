package org.riskbench.ui.kit;

/** The views of the Decide screen, each of which weighs the same thresholds by something else. */
public enum DecideView implements ScreenView {
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

  @Override
  public Screen screen() {
    return Screen.DECIDE;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public String file() {
    return "decide-" + word;
  }

  @Override
  public String titleKey() {
    return "decide.view." + word;
  }
}
