package org.riskbench.settings;

/** The language of the window. */
public enum Language {
  /** As the desktop has it, English where there is no translation. */
  SYSTEM,
  ENGLISH,
  GERMAN
}
