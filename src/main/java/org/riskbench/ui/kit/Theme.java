package org.riskbench.ui.kit;

import java.util.Locale;

/** How the window looks. */
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK;

  /** The theme named by a setting; SYSTEM for anything unknown. */
  public static Theme named(String name) {
    for (Theme theme : values()) {
      if (theme.name().equalsIgnoreCase(name)) {
        return theme;
      }
    }
    return SYSTEM;
  }

  /** Name in the settings. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Key of the name for people. */
  public String titleKey() {
    return "theme." + word();
  }
}
