package org.riskbench.rule;

/**
 * What a condition is about.
 *
 * @param kind where it comes from
 * @param name of a column of the record, of a velocity feature such as {@code count(ip, 1h)}, or
 *     {@link #SCORE_WORD}
 */
public record Subject(Kind kind, String name) {
  /** How the risk score is written; a column of that name stands in quotes. */
  public static final String SCORE_WORD = "score";

  /** The risk score that the model gave the record, 0 to 1000. */
  public static final Subject SCORE = new Subject(Kind.SCORE, SCORE_WORD);

  /** Where what a condition is about comes from. */
  public enum Kind {
    COLUMN,
    /** A velocity feature. */
    PAST,
    SCORE
  }

  public Subject {
    if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a condition is about something with a name");
    }
    if (kind == Kind.SCORE && !name.equals(SCORE_WORD)) {
      throw new IllegalArgumentException("there is one risk score");
    }
  }

  /** A column of the record. */
  public static Subject column(String name) {
    return new Subject(Kind.COLUMN, name);
  }

  /** What is told of earlier records, by the name of the velocity feature. */
  public static Subject past(String feature) {
    return new Subject(Kind.PAST, feature);
  }

  /** Whether it is a column of the record. */
  public boolean isColumn() {
    return kind == Kind.COLUMN;
  }

  /** Whether it is a velocity feature. */
  public boolean ofPast() {
    return kind == Kind.PAST;
  }

  /** Whether it is the model's risk score. */
  public boolean isScore() {
    return kind == Kind.SCORE;
  }
}
