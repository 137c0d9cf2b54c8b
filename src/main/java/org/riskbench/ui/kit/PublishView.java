package org.riskbench.ui.kit;

/** The views of the Publish screen: first what answers, then what came of it, then who may call. */
public enum PublishView implements ScreenView {
  SERVER("server"),
  LIVE("live"),
  DECISIONS("decisions"),
  CHALLENGER("challenger"),
  CALLERS("callers");

  private final String word;

  PublishView(String word) {
    this.word = word;
  }

  @Override
  public Screen screen() {
    return Screen.PUBLISH;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public String file() {
    return "publish-" + word;
  }

  @Override
  public String titleKey() {
    return "publish.view." + word;
  }
}
