package org.riskbench.ui.kit;

/** The views of the Data screen, in the order in which an analyst goes through them. */
public enum DataView {
  COLUMNS("columns"),
  FINDINGS("findings"),
  RECORDS("records"),
  SPLIT("split"),
  VELOCITY("velocity"),
  ENCODING("encoding");

  private final String word;

  DataView(String word) {
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
