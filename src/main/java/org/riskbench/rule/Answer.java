package org.riskbench.rule;

/** Whether a condition holds. */
public enum Answer {
  NO,
  /** Nobody can tell here: a list is missing or has expired, or there is no score. */
  UNKNOWN,
  YES;

  static Answer of(boolean holds) {
    return holds ? YES : NO;
  }

  /** Both hold. */
  Answer and(Answer other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The opposite holds. */
  Answer not() {
    return switch (this) {
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
      case YES -> NO;
    };
  }
}
