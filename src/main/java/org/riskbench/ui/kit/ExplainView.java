package org.riskbench.ui.kit;

/** The views of the Explain screen, from the whole model to one record. */
public enum ExplainView implements ScreenView {
  MATTERS("matters"),
  ACTS("acts"),
  RECORD("record");

  private final String word;

  ExplainView(String word) {
    this.word = word;
  }

  @Override
  public Screen screen() {
    return Screen.EXPLAIN;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public String file() {
    return "explain-" + word;
  }

  @Override
  public String titleKey() {
    return "explain.view." + word;
  }
}
