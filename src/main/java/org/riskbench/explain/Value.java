package org.riskbench.explain;

import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;

/**
 * What stands in one place of a record.
 *
 * @param number NaN where missing, and of a level
 * @param level empty where missing, and of a number
 */
public record Value(double number, String level) {
  /** Nothing is known. */
  public static final Value MISSING = new Value(Double.NaN, "");

  /** A number, or a yes (1) or no (0). */
  public static Value of(double number) {
    return new Value(number, "");
  }

  /** A level of a category. */
  public static Value of(String level) {
    return new Value(Double.NaN, level);
  }

  public boolean isMissing() {
    return Double.isNaN(number) && level.isEmpty();
  }

  /** As a cell of a file has it; empty where missing. */
  public String text(ColumnKind kind) {
    return isMissing() || !kind.isNumeric() ? level : Cells.format(kind, number);
  }
}
