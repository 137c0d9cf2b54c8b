package org.riskbench.ui.kit;

/** The views of the Data screen, in the order in which an analyst goes through them. */
public enum DataView implements ScreenView {
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

  @Override
  public Screen screen() {
    return Screen.DATA;
  }

  @Override
  public String word() {
    return word;
  }
}
