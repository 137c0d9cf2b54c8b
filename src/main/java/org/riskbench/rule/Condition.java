package org.riskbench.rule;

import java.util.List;

/**
 * One condition of a rule. A missing value meets no condition but {@link Missing}. Immutable; its
 * text is as {@link RuleLines} reads it.
 */
public sealed interface Condition {
  /** What it is about. */
  Subject subject();

  /**
   * Holds the value against another.
   *
   * @param value a number, true or false, a moment or a text, as the column's kind wants it
   */
  record Compared(Subject subject, Comparison comparison, String value) implements Condition {
    public Compared {
      requireOneLine(value);
    }

    @Override
    public String toString() {
      return RuleWords.subject(subject) + " " + comparison.sign() + " " + RuleWords.value(value);
    }
  }

  /**
   * Asks whether the value is one of several.
   *
   * @param among whether it has to be one of them; if not, it has to be another
   */
  record OneOf(Subject subject, boolean among, List<String> values) implements Condition {
    /** So many values a condition may name; more are a list's matter. */
    public static final int MOST = 200;

    public OneOf {
      values = List.copyOf(values);
      if (values.isEmpty() || values.size() > MOST) {
        throw new IllegalArgumentException("a condition names 1 to " + MOST + " values");
      }
      values.forEach(Condition::requireOneLine);
    }

    @Override
    public String toString() {
      String all = String.join(", ", values.stream().map(RuleWords::value).toList());
      return RuleWords.subject(subject) + (among ? " in (" : " not in (") + all + ")";
    }
  }

  /**
   * Asks whether the value is on a list that is kept apart.
   *
   * @param on whether it has to be there; if not, it has to be absent
   * @param list the list's name
   */
  record Listed(Subject subject, boolean on, String list) implements Condition {
    public Listed {
      if (!Rule.isName(list)) {
        throw new IllegalArgumentException("a list has a name like a rule's");
      }
    }

    @Override
    public String toString() {
      return RuleWords.subject(subject) + (on ? " in list " : " not in list ") + list;
    }
  }

  /**
   * Asks whether there is a value at all.
   *
   * @param missing whether it has to be missing; if not, it has to be there
   */
  record Missing(Subject subject, boolean missing) implements Condition {
    @Override
    public String toString() {
      return RuleWords.subject(subject) + (missing ? " is missing" : " is not missing");
    }
  }

  private static void requireOneLine(String value) {
    if (value.isEmpty() || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a value is a text on one line");
    }
  }
}
