package org.riskbench.schema;

/** What a column is for. A column has one role. */
public enum ColumnRole {
  /** A signal the model may learn from. */
  FEATURE,
  /** Says which records were fraud. */
  LABEL,
  /** When the label became known. */
  LABEL_TIME,
  /** A key that several records share (address, e-mail, device, account). */
  ENTITY,
  /** When the record happened. */
  TIME,
  /** The money at stake; also a signal. */
  AMOUNT,
  /** How many records this one stands for. */
  WEIGHT,
  /** Names the record; never learned from. */
  ID,
  /** A protected attribute: for fairness only, never an input of a model. */
  SENSITIVE,
  /** A protected attribute that somebody made an input all the same; nobody suggests it. */
  SENSITIVE_INPUT,
  /** Left out. */
  IGNORED;

  /** Whether a record sent for scoring carries columns of this role. */
  public boolean isInput() {
    return this == FEATURE
        || this == ENTITY
        || this == TIME
        || this == AMOUNT
        || this == SENSITIVE_INPUT;
  }

  /** Whether its columns hold protected attributes, read by the model or not. */
  public boolean isSensitive() {
    return this == SENSITIVE || this == SENSITIVE_INPUT;
  }

  /** Whether at most one column of a schema may have this role. */
  public boolean isSingle() {
    return this == LABEL
        || this == LABEL_TIME
        || this == TIME
        || this == AMOUNT
        || this == WEIGHT
        || this == ID;
  }
}
