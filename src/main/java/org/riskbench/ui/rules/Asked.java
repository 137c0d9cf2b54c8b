package org.riskbench.ui.rules;

import java.util.Arrays;
import java.util.List;
import org.riskbench.rule.Comparison;
import org.riskbench.rule.Condition;
import org.riskbench.rule.Subject;

/** What a condition may ask of a column, as the form offers it. */
enum Asked {
  IS,
  IS_NOT,
  LESS,
  AT_MOST,
  MORE,
  AT_LEAST,
  ONE_OF,
  NOT_ONE_OF,
  ON_LIST,
  NOT_ON_LIST,
  MISSING,
  PRESENT;

  private static final String DIVIDED = "\\s*,\\s*";

  static List<Asked> ofNumbers() {
    return List.of(IS, IS_NOT, LESS, AT_MOST, MORE, AT_LEAST, ONE_OF, NOT_ONE_OF, MISSING, PRESENT);
  }

  static List<Asked> ofTexts() {
    return List.of(IS, IS_NOT, ONE_OF, NOT_ONE_OF, ON_LIST, NOT_ON_LIST, MISSING, PRESENT);
  }

  static List<Asked> ofYesOrNo() {
    return List.of(IS, MISSING, PRESENT);
  }

  static List<Asked> ofScores() {
    return List.of(AT_LEAST, LESS, MORE, AT_MOST);
  }

  /** A key's values are never spelt out. */
  static List<Asked> ofKeys() {
    return List.of(ON_LIST, NOT_ON_LIST, MISSING, PRESENT);
  }

  /** Whether something has to be given to compare with. */
  boolean needsValue() {
    return this != MISSING && this != PRESENT;
  }

  /** Whether what is given names a list. */
  boolean asksList() {
    return this == ON_LIST || this == NOT_ON_LIST;
  }

  /** Whether values divided by commas may be given. */
  boolean takesSeveral() {
    return this == ONE_OF || this == NOT_ONE_OF;
  }

  /** Key of the words for it. */
  String key() {
    return "rules.ask." + name();
  }

  Condition condition(Subject subject, String value) {
    return switch (this) {
      case IS -> new Condition.Compared(subject, Comparison.EQUAL, value);
      case IS_NOT -> new Condition.Compared(subject, Comparison.OTHER, value);
      case LESS -> new Condition.Compared(subject, Comparison.LESS, value);
      case AT_MOST -> new Condition.Compared(subject, Comparison.AT_MOST, value);
      case MORE -> new Condition.Compared(subject, Comparison.MORE, value);
      case AT_LEAST -> new Condition.Compared(subject, Comparison.AT_LEAST, value);
      case ONE_OF, NOT_ONE_OF ->
          new Condition.OneOf(
              subject, this == ONE_OF, Arrays.asList(value.strip().split(DIVIDED, -1)));
      case ON_LIST, NOT_ON_LIST -> new Condition.Listed(subject, this == ON_LIST, value);
      case MISSING, PRESENT -> new Condition.Missing(subject, this == MISSING);
    };
  }

  static Asked of(Condition condition) {
    if (condition instanceof Condition.Compared compared) {
      return switch (compared.comparison()) {
        case EQUAL -> IS;
        case OTHER -> IS_NOT;
        case LESS -> LESS;
        case AT_MOST -> AT_MOST;
        case MORE -> MORE;
        case AT_LEAST -> AT_LEAST;
      };
    }
    if (condition instanceof Condition.OneOf oneOf) {
      return oneOf.among() ? ONE_OF : NOT_ONE_OF;
    }
    if (condition instanceof Condition.Listed listed) {
      return listed.on() ? ON_LIST : NOT_ON_LIST;
    }
    return ((Condition.Missing) condition).missing() ? MISSING : PRESENT;
  }

  /** What a condition compares with, as the form shows it. */
  static String valueOf(Condition condition) {
    if (condition instanceof Condition.Compared compared) {
      return compared.value();
    }
    if (condition instanceof Condition.OneOf oneOf) {
      return String.join(", ", oneOf.values());
    }
    return condition instanceof Condition.Listed listed ? listed.list() : "";
  }
}
