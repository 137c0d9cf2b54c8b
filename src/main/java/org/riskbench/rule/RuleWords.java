package org.riskbench.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a rule's line, both ways. */
final class RuleWords {
  /** What needs no quotes; no sign that divides words is in it. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.+@/%#&$'*-]{1,200}");

  private static final Pattern WORD =
      Pattern.compile(
          "\\s*(?:(?<past>(?!in\\()[a-z-]+\\((?:[^()\"]|\\([^()\"]*\\))*\\))"
              + "|\"(?<quoted>(?:[^\"\\\\]|\\\\.)*)\""
              + "|(?<sign>!=|<=|>=|[=<>(),:])"
              + "|(?<plain>[^\\s()\",:=<>!]+))");

  private RuleWords() {}

  /** What a word is by its looks. */
  enum Form {
    PLAIN,
    QUOTED,
    SIGN,
    /** A velocity feature. */
    PAST,
    END
  }

  /**
   * A word.
   *
   * @param at its first character, from 1
   */
  record Word(Form form, String text, int at) {}

  /**
   * The words of a line, with an END behind the last.
   *
   * @throws UnreadableLine at what is no word
   */
  static List<Word> of(String line) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    int at = 0;
    int end = line.stripTrailing().length();
    while (at < end) {
      matcher.region(at, end);
      if (!matcher.lookingAt()) {
        throw UnreadableLine.expecting(at + 1, "a word, a sign or a text in quotes");
      }
      words.add(word(matcher));
      at = matcher.end();
    }
    words.add(new Word(Form.END, "", end + 1));
    return words;
  }

  private static Word word(Matcher found) {
    for (Form form : List.of(Form.PAST, Form.QUOTED, Form.SIGN, Form.PLAIN)) {
      String group = form.name().toLowerCase(Locale.ROOT);
      String text = found.group(group);
      if (text != null) {
        boolean quoted = form == Form.QUOTED;
        return new Word(
            form,
            quoted ? text.replaceAll("\\\\(.)", "$1") : text,
            found.start(group) + (quoted ? 0 : 1));
      }
    }
    throw new IllegalStateException("one of the forms was found");
  }

  static String subject(Subject subject) {
    boolean mistakable = subject.isColumn() && subject.name().equals(Subject.SCORE_WORD);
    return mistakable
        ? quoted(subject.name())
        : subject.isColumn() ? value(subject.name()) : subject.name();
  }

  /** A value as it can be read again: in quotes where it has to be. */
  static String value(String value) {
    return PLAIN.matcher(value).matches() ? value : quoted(value);
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
