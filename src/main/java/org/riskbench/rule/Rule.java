package org.riskbench.rule;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One hard rule. Immutable; its text is the line that {@link RuleLines} reads.
 *
 * @param name lower-case letters, digits and hyphens; distinct in a table
 * @param on whether it is asked at all
 * @param conditions all of them have to hold
 * @param reason why, where the rule set the decision
 * @param note for colleagues; may be empty
 */
public record Rule(
    String name, boolean on, List<Condition> conditions, Effect effect, Why reason, String note) {
  /** So many conditions a rule may have. */
  public static final int MOST_CONDITIONS = 20;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final int LONGEST_NOTE = 500;

  /**
   * The reason a rule gives.
   *
   * @param code stable, upper case with underscores
   * @param wording one sentence without a value of the record
   * @param customerSafe whether a customer may be told it
   * @param customerWording what a customer is told; the wording itself where nobody chose others
   */
  public record Why(String code, String wording, boolean customerSafe, String customerWording) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final int LONGEST = 200;

    public Why {
      if (!CODE.matcher(code).matches()) {
        throw new IllegalArgumentException(
            "a reason code is in capital letters, digits and underscores");
      }
      if (!isSound(wording) || !isSound(customerWording)) {
        throw new IllegalArgumentException(
            "a reason's wording has 1 to " + LONGEST + " characters on one line");
      }
      customerWording = customerSafe ? customerWording : wording;
    }

    /** A reason in the same words for everybody. */
    public Why(String code, String wording, boolean customerSafe) {
      this(code, wording, customerSafe, wording);
    }

    private static boolean isSound(String wording) {
      return !wording.isBlank() && wording.length() <= LONGEST && !isBroken(wording);
    }

    /** As a line has it, after the word {@code because}. */
    private String line() {
      String safe = customerSafe ? " customer-safe" : "";
      boolean same = !customerSafe || customerWording.equals(wording);
      return code
          + " "
          + RuleWords.quoted(wording)
          + safe
          + (same ? "" : " " + RuleWords.quoted(customerWording));
    }

    /** What is said where nobody chose words. */
    public static Why of(String rule) {
      String words = rule.replace('-', '_').toUpperCase(Locale.ROOT);
      String code = Character.isDigit(words.charAt(0)) ? "RULE_" + words : words;
      return new Why(code.substring(0, Math.min(64, code.length())), "Rule " + rule, false);
    }

    /** Whether a text can be a code. */
    public static boolean isCode(String text) {
      return CODE.matcher(text).matches();
    }
  }

  public Rule {
    conditions = List.copyOf(conditions);
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "a rule's name has lower-case letters, digits and hyphens, 64 at most");
    }
    if (conditions.isEmpty() || conditions.size() > MOST_CONDITIONS) {
      throw new IllegalArgumentException("a rule has 1 to " + MOST_CONDITIONS + " conditions");
    }
    if (note.length() > LONGEST_NOTE || isBroken(note)) {
      throw new IllegalArgumentException(
          "a note has at most " + LONGEST_NOTE + " characters on one line");
    }
  }

  /** A rule that is on, with the usual reason and no note. */
  public Rule(String name, List<Condition> conditions, Effect effect) {
    this(name, true, conditions, effect, Why.of(name), "");
  }

  /** Whether a text can name a rule or a list. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  private static boolean isBroken(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  /** The same rule, asked or not. */
  public Rule switched(boolean on) {
    return new Rule(name, on, conditions, effect, reason, note);
  }

  /** The same rule with other conditions. */
  public Rule when(List<Condition> changed) {
    return new Rule(name, on, changed, effect, reason, note);
  }

  /** The names of the lists it asks. */
  public List<String> lists() {
    return conditions.stream()
        .filter(Condition.Listed.class::isInstance)
        .map(each -> ((Condition.Listed) each).list())
        .distinct()
        .toList();
  }

  /** Whether it goes by the model's score: then it sets thresholds of its own. */
  public boolean readsScore() {
    return conditions.stream().anyMatch(condition -> condition.subject().isScore());
  }

  /** What has to hold: {@code amount > 100 and ip in list blocked}. */
  public String condition() {
    return String.join(" and ", conditions.stream().map(Condition::toString).toList());
  }

  @Override
  public String toString() {
    return (on ? "" : "off ")
        + "%s: when %s then %s because %s%s"
            .formatted(
                name,
                condition(),
                effect,
                reason.line(),
                note.isEmpty() ? "" : " note " + RuleWords.quoted(note));
  }
}
