package org.riskbench.spark;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Cells;

/**
 * Which column says what became of a record. Immutable; goes along to the executors.
 *
 * @param value what stands there for fraud; an empty cell is no label, anything else is good
 * @param known the column with the moment at which it was known; empty if there is none
 * @param delay from a record to the moment its outcome is known, where no column says it
 */
record LabelColumn(String column, String value, String known, Duration delay)
    implements Serializable {
  /**
   * Reads {@code COL=VALUE}.
   *
   * @throws org.riskbench.problem.ProblemException USE-612 if it is written otherwise
   */
  static LabelColumn of(String text, String known, Duration delay) {
    int equals = text.lastIndexOf('=');
    if (equals < 1 || equals == text.length() - 1) {
      throw Problem.error(
              "USE-612",
              "--label takes a column and the value that means fraud.",
              "For example --label outcome=fraud.")
          .asException();
    }
    return new LabelColumn(text.substring(0, equals), text.substring(equals + 1), known, delay);
  }

  /** Whether it is said when an outcome is known. */
  boolean saysWhen() {
    return !known.isEmpty() || !delay.isZero();
  }

  /** Whether a cell means fraud; empty if it is no label. Numbers are compared as numbers. */
  Optional<Boolean> fraud(String cell) {
    String text = cell.strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    double number = Cells.parseNumber(text);
    return Optional.of(
        Double.isNaN(number) ? text.equals(value.strip()) : number == Cells.parseNumber(value));
  }

  /**
   * Where the moment stands in a table.
   *
   * @throws org.riskbench.problem.ProblemException SPARK-106 if it should be there and is not
   */
  OptionalInt findKnown(TableShape shape) {
    OptionalInt found = known.isEmpty() ? OptionalInt.empty() : shape.find(known);
    if (!known.isEmpty() && found.isEmpty()) {
      throw missing(known).asException();
    }
    return found;
  }

  /** A column is asked for and not there. */
  static Problem missing(String column) {
    return Problem.error(
        "SPARK-106",
        "The records have no column \"%s\".".formatted(column),
        "Check the name of the column, upper and lower case included.");
  }
}
