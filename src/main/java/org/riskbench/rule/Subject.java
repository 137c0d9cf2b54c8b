package org.riskbench.rule;

/**
 * What a condition is about.
 *
 * @param name of a column of the record, or of a velocity feature such as {@code count(ip, 1h)}
 * @param ofPast whether it is a velocity feature
 */
public record Subject(String name, boolean ofPast) {
  public Subject {
    if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a condition is about something with a name");
    }
  }

  /** A column of the record. */
  public static Subject column(String name) {
    return new Subject(name, false);
  }

  /** What is told of earlier records, by the name of the velocity feature. */
  public static Subject past(String feature) {
    return new Subject(feature, true);
  }
}
