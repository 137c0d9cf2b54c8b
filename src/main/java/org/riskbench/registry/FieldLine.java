package org.riskbench.registry;

import java.util.Locale;

/**
 * One field of two model files that is not the same in both. Immutable.
 *
 * @param field its place in words
 * @param left its value in the first file, empty where it is not there
 * @param right its value in the second file, empty where it is not there
 */
public record FieldLine(Section section, String field, String left, String right) {
  /** The parts of a model file that are compared, in the order they are told. */
  public enum Section {
    /** When, by what program and from which data. */
    FILE,
    /** Learner, its settings and how the records were divided. */
    PLAN,
    /** Columns, their kinds, roles and ranges. */
    SCHEMA,
    /** How columns become numbers. */
    RECIPE,
    /** Calibration, score map, bands, costs, rules. */
    POLICY,
    /** Evaluation on the test part. */
    METRICS;

    /** In lower case, as texts and scripts name it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How the two files differ in a field. */
  public enum Change {
    /** Another value. */
    CHANGED,
    /** Only the first file has the field. */
    ONLY_LEFT,
    /** Only the second file has the field. */
    ONLY_RIGHT
  }

  /** How the two files differ here. */
  public Change change() {
    if (left.isEmpty()) {
      return Change.ONLY_RIGHT;
    }
    return right.isEmpty() ? Change.ONLY_LEFT : Change.CHANGED;
  }
}
