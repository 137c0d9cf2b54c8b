package org.riskbench.ui.kit;

/** The views of the Explain screen, from the whole model to one record. */
public enum ExplainView {
  MATTERS("matters"),
  ACTS("acts"),
  RECORD("record");

  private final String word;

  ExplainView(String word) {
    this.word = word;
  }

  /** Name of the view in places and in the keys of its texts. */
  public String word() {
    return word;
  }

  /** Name of the FXML file without its ending. */
  public String file() {
    return "explain-" + word;
  }

  /** Key of the view's name on its tab. */
  public String titleKey() {
    return "explain.view." + word;
  }
}
