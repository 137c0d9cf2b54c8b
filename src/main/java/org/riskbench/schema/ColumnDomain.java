package org.riskbench.schema;

import java.util.List;

/** What was seen of a column's values in the training data: for documents and checks. */
public sealed interface ColumnDomain {
  /** Nothing is said. */
  ColumnDomain ANY = new Any();

  /** Nothing is said. */
  record Any() implements ColumnDomain {}

  /**
   * Numbers and moments.
   *
   * @param min smallest value seen (milliseconds since 1970 for a moment)
   * @param max largest value seen
   * @param integral whether every value was a whole number
   */
  record Range(double min, double max, boolean integral) implements ColumnDomain {}

  /** The levels of a category, most frequent first. */
  record Levels(List<String> values) implements ColumnDomain {
    public Levels {
      values = List.copyOf(values);
    }
  }
}
