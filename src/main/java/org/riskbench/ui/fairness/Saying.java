package org.riskbench.ui.fairness;

/**
 * What is to be said of a column.
 *
 * @param column empty if it is said of none
 */
public record Saying(String column, Weight weight, String text) {
  /** How heavy it weighs. */
  public enum Weight {
    FINE("fth-check-circle", "note"),
    UNSURE("fth-help-circle", "note"),
    ADVERSE("fth-alert-triangle", "warning");

    private final String icon;
    private final String style;

    Weight(String icon, String style) {
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
