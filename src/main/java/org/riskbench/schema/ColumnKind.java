package org.riskbench.schema;

/** What the values of a column are, which decides how they are stored. */
public enum ColumnKind {
  /** A finite double; missing is NaN. */
  NUMBER,
  /** 1 or 0; missing is NaN. */
  BOOLEAN,
  /** A moment, as milliseconds since 1970-01-01T00:00Z in a double; missing is NaN. */
  TIME,
  /** One of a limited number of levels; missing is the empty text. */
  CATEGORY,
  /** Free text or an identifier with many values; missing is the empty text. */
  TEXT;

  /** Whether the values are stored as doubles (otherwise as text). */
  public boolean isNumeric() {
    return this == NUMBER || this == BOOLEAN || this == TIME;
  }
}
