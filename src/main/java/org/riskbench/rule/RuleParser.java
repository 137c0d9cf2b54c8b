package org.riskbench.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.riskbench.decision.Decision;
import org.riskbench.rule.RuleWords.Form;
import org.riskbench.rule.RuleWords.Word;

/** Reads one line, word by word. */
final class RuleParser {
  private static final String DECISION = "APPROVE, REVIEW or DECLINE";

  private final List<Word> words;
  private int next;

  private RuleParser(List<Word> words) {
    this.words = words;
  }

  /**
   * The rule of a line.
   *
   * @throws UnreadableLine if it is none
   */
  static Rule parse(String line) {
    RuleParser parser = new RuleParser(RuleWords.of(line));
    Rule rule = parser.rule();
    parser.need(Form.END, "", "the end of the line, because or note");
    return rule;
  }

  private Rule rule() {
    boolean off = isPlain("off") && !words.get(next + 1).text().equals(":");
    next += off ? 1 : 0;
    Word name = take(Form.PLAIN, "the rule's name");
    if (!Rule.isName(name.text())) {
      throw UnreadableLine.expecting(
          name.at(), "a name in lower-case letters, digits and hyphens, 64 at most,");
    }
    need(Form.SIGN, ":", "a colon after the rule's name");
    need(Form.PLAIN, "when", "the word when");
    List<Condition> conditions = new ArrayList<>();
    do {
      conditions.add(condition());
    } while (skip("and"));
    need(Form.PLAIN, "then", "and, or then with what the rule does,");
    Effect effect = effect();
    Rule.Why reason = skip("because") ? reason() : Rule.Why.of(name.text());
    String note = skip("note") ? take(Form.QUOTED, "the note in quotes").text() : "";
    return made(name.at(), () -> new Rule(name.text(), !off, conditions, effect, reason, note));
  }

  private Condition condition() {
    Word about = words.get(next);
    Subject subject = subject();
    int at = words.get(next).at();
    if (skip("is")) {
      boolean missing = !skip("not");
      need(Form.PLAIN, "missing", "missing or not missing");
      return new Condition.Missing(subject, missing);
    }
    boolean among = !skip("not");
    if (skip("in")) {
      return isPlain("list") ? listed(subject, among) : oneOf(subject, among, about.at());
    }
    Word sign = words.get(next);
    Comparison comparison =
        Comparison.ofSign(among && sign.form() == Form.SIGN ? sign.text() : "")
            .orElseThrow(
                () ->
                    UnreadableLine.expecting(
                        at, "a comparison (=, !=, <, <=, >, >=, in, not in, is missing)"));
    next++;
    return new Condition.Compared(subject, comparison, value());
  }

  private Subject subject() {
    Word word = words.get(next);
    if (word.form() == Form.PAST) {
      next++;
      return Subject.past(word.text());
    }
    if (skip(Subject.SCORE_WORD)) {
      return Subject.SCORE;
    }
    String column = name("a column, score, or a velocity feature such as count(ip, 1h),");
    return made(word.at(), () -> Subject.column(column));
  }

  private Condition listed(Subject subject, boolean on) {
    next++;
    Word list = take(Form.PLAIN, "the list's name");
    return made(list.at(), () -> new Condition.Listed(subject, on, list.text()));
  }

  private Condition oneOf(Subject subject, boolean among, int at) {
    need(Form.SIGN, "(", "values in brackets, or list and a list's name,");
    List<String> values = new ArrayList<>();
    do {
      values.add(value());
    } while (skipSign(","));
    need(Form.SIGN, ")", "a comma, or the closing bracket");
    return made(at, () -> new Condition.OneOf(subject, among, values));
  }

  private Effect effect() {
    int at = words.get(next).at();
    if (skip("at")) {
      boolean raises = skip("least");
      if (!raises) {
        need(Form.PLAIN, "most", "at least or at most");
      }
      Decision decision = decision();
      return made(at, () -> new Effect(raises, decision));
    }
    return switch (decision()) {
      case APPROVE -> Effect.atMost(Decision.APPROVE);
      case DECLINE -> Effect.atLeast(Decision.DECLINE);
      case REVIEW -> throw UnreadableLine.expecting(at, "at least REVIEW or at most REVIEW");
    };
  }

  private Decision decision() {
    Word word = take(Form.PLAIN, DECISION);
    for (Decision decision : Decision.values()) {
      if (decision.name().equals(word.text())) {
        return decision;
      }
    }
    throw UnreadableLine.expecting(word.at(), DECISION);
  }

  private Rule.Why reason() {
    Word code = take(Form.PLAIN, "a reason code such as BLOCK_LIST");
    Word wording = take(Form.QUOTED, "the reason's wording in quotes");
    boolean safe = skip("customer-safe");
    boolean told = safe && words.get(next).form() == Form.QUOTED;
    Word forCustomers = told ? take(Form.QUOTED, "the wording for customers") : wording;
    return made(
        code.at(), () -> new Rule.Why(code.text(), wording.text(), safe, forCustomers.text()));
  }

  private String value() {
    return name("a value");
  }

  private String name(String expected) {
    Word word = words.get(next);
    if (word.form() != Form.PLAIN && word.form() != Form.QUOTED) {
      throw UnreadableLine.expecting(word.at(), expected);
    }
    next++;
    return word.text();
  }

  private boolean isPlain(String text) {
    Word word = words.get(next);
    return word.form() == Form.PLAIN && word.text().equals(text);
  }

  private boolean skip(String text) {
    boolean there = isPlain(text);
    next += there ? 1 : 0;
    return there;
  }

  private boolean skipSign(String sign) {
    Word word = words.get(next);
    boolean there = word.form() == Form.SIGN && word.text().equals(sign);
    next += there ? 1 : 0;
    return there;
  }

  private Word take(Form form, String expected) {
    Word word = words.get(next);
    if (word.form() != form) {
      throw UnreadableLine.expecting(word.at(), expected);
    }
    next++;
    return word;
  }

  private void need(Form form, String text, String expected) {
    Word word = words.get(next);
    if (word.form() != form || !word.text().equals(text)) {
      throw UnreadableLine.expecting(word.at(), expected);
    }
    next += form == Form.END ? 0 : 1;
  }

  /** What the value's own checks refuse is refused with the place. */
  private static <T> T made(int at, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (UnreadableLine e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw UnreadableLine.refusing(at, e);
    }
  }
}
