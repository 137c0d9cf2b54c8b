package org.riskbench.ui.export;

/** A sentence about a model. */
record Remark(String text, Kind kind) {
  /** Whether it is seen before anything is chosen. */
  boolean isWarning() {
    return kind == Kind.WARNING;
  }

  /** Whether it is as it should be, nothing to mind, or something to think about. */
  enum Kind {
    GOOD("fth-check", "note"),
    PLAIN("fth-info", "note"),
    WARNING("fth-alert-triangle", "warning");

    private final String icon;
    private final String style;

    Kind(String icon, String style) {
      this.icon = icon;
      this.style = style;
    }

    String icon() {
      return icon;
    }

    String style() {
      return style;
    }
  }
}
