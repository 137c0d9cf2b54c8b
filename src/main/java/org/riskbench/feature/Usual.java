package org.riskbench.feature;

import java.util.Arrays;
import java.util.List;

/**
 * What most records have in a column, as a fitted step knows it: for made-up records. Holds no
 * value of a single record, only what the step itself keeps.
 *
 * @param middle stands for a usual number
 * @param marks rising numbers between which values lie, at least two where the column is a number
 * @param levels of a category, most frequent first
 */
public record Usual(double middle, List<Double> marks, List<String> levels) {
  public Usual {
    marks = List.copyOf(marks);
    levels = List.copyOf(levels);
  }

  /** Numbers between marks. */
  static Usual numbers(double middle, double... marks) {
    return new Usual(middle, Arrays.stream(marks).boxed().toList(), List.of());
  }

  /** One of these levels. */
  static Usual levels(List<String> levels) {
    return new Usual(Double.NaN, List.of(), levels);
  }

  /** Nothing is known. */
  static Usual unknown() {
    return new Usual(Double.NaN, List.of(), List.of());
  }
}
