package org.riskbench.settings;

/** How the window looks. */
public enum Theme {
  LIGHT,
  DARK,
  /** As the desktop has it. */
  SYSTEM
}
