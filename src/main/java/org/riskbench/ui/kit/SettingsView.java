package org.riskbench.ui.kit;

/** The views of the Settings screen: what is changed often first. */
public enum SettingsView implements ScreenView {
  GENERAL("general"),
  SEALS("seals"),
  COMPUTER("computer");

  private final String word;

  SettingsView(String word) {
    this.word = word;
  }

  @Override
  public Screen screen() {
    return Screen.SETTINGS;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public String file() {
    return "settings-" + word;
  }

  @Override
  public String titleKey() {
    return "settings.view." + word;
  }
}
