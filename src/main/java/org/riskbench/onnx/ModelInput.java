package org.riskbench.onnx;

import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnDomain;
import org.riskbench.schema.ColumnKind;
import org.riskbench.scoring.ForeignWiring;

/**
 * What a model wants in one of its inputs.
 *
 * @param name as the model calls it; out of a file that is not trusted
 * @param width how many columns it reads, from 1; 0 for any number
 */
public record ModelInput(String name, ForeignWiring.Type type, int width) {
  /** Whether a column's values can be given to it: its role is not looked at. */
  public boolean suits(Column column) {
    return switch (type) {
      case NUMBER -> isNumber(column);
      case WHOLE -> column.kind() == ColumnKind.BOOLEAN || (isNumber(column) && isWhole(column));
      case FLAG -> column.kind() == ColumnKind.BOOLEAN;
      case TEXT -> !column.kind().isNumeric();
    };
  }

  /** A moment is told in milliseconds; hardly any model means those, so nobody guesses it. */
  private static boolean isNumber(Column column) {
    return column.kind() == ColumnKind.NUMBER || column.kind() == ColumnKind.BOOLEAN;
  }

  private static boolean isWhole(Column column) {
    return !(column.domain() instanceof ColumnDomain.Range range) || range.integral();
  }

  /** What it wants, in words. */
  String spoken() {
    return switch (type) {
      case NUMBER -> "a number";
      case WHOLE -> "a whole number";
      case FLAG -> "yes or no";
      case TEXT -> "a category or text";
    };
  }
}
