package org.riskbench.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of a text what might name a person, a record, a machine or a place. It does not look
 * for such things, for nobody knows them all: it lets pass what the program says itself (its words,
 * codes, classes and small numbers), and puts a mark in the place of everything else. Immutable.
 */
final class Scrubber {
  /** What a rule lets stand, at the start of what is left of a line. */
  private record Rule(Pattern start, Optional<String> instead) {}

  private static final Pattern HEAD =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z? +[A-Z]{4,5} +)\\[([^\\]]*)\\] ([\\w$.]{1,80}) - (.*)");
  private static final Pattern FRAME =
      Pattern.compile(
          "\\s+at (?:[\\w.@-]+/)*[\\w.$]+(?:/0x[0-9a-f]+)?[\\w.$]*(?:<init>|<clinit>|\\w)"
              + "\\((?:[\\w$]+\\.(?:java|kt)(?::\\d+)?|Native Method|Unknown Source)\\)");
  private static final Pattern MORE =
      Pattern.compile("\\s*\\.\\.\\. \\d+ (?:more|common frames omitted)");

  private static final List<Rule> RULES =
      List.of(
          mark("[\\w.+-]+@[\\w.-]*\\w", "[address]"),
          mark("(?:[A-Za-z][A-Za-z0-9+.-]*:)?//\\S+", "[address]"),
          mark("(?:[0-9A-Fa-f]{0,4}:){2,}[0-9A-Fa-f.]*", "[address]"),
          mark("(?:~|\\.{1,2}|[A-Za-z]:)?[/\\\\][^\\s\"'<>|]*", "[path]"),
          keep("[A-Z]{2,10}-[0-9]{3}(?![\\w-])"),
          keep("error=[0-9a-f]{8}(?![\\w-])"),
          keep(
              "(?:org\\.riskbench|java|javax|javafx|com\\.sun|sun|jdk|io\\.javalin)(?:\\.\\w+)*\\.[A-Z][\\w$]*"),
          keep("[A-Z][A-Za-z]*(?:Exception|Error|Trace)(?!\\w)"),
          keep("[0-9]{1,3}(?![\\p{L}\\p{N}_]|[.,:-][0-9])"),
          mark("[\\p{N}][\\p{L}\\p{N}_.,:+-]*", "[number]"));

  /** A name of several words, of which each is known or not. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.@+:-]*[\\p{L}\\p{N}_]");

  private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Longer numbers may be of an account, a card, a person. */
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,3}");

  private static final int LONGEST_LINE = 2000;

  private static final Pattern PUNCTUATION = Pattern.compile("[\\s!-~&&[^\\p{L}\\p{N}]]");

  private final KnownWords known;

  Scrubber(KnownWords known) {
    this.known = known;
  }

  private static Rule keep(String start) {
    return new Rule(Pattern.compile(start), Optional.empty());
  }

  private static Rule mark(String start, String instead) {
    return new Rule(Pattern.compile(start), Optional.of(instead));
  }

  /** The text of a log, line by line. */
  String log(String text) {
    return text.lines()
        .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line)
        .map(this::logLine)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private String logLine(String line) {
    if (FRAME.matcher(line).matches() || MORE.matcher(line).matches()) {
      return line;
    }
    Matcher head = HEAD.matcher(line);
    return head.matches()
        ? head.group(1)
            + "["
            + line(head.group(2))
            + "] "
            + head.group(3)
            + " - "
            + line(head.group(4))
        : line(line);
  }

  /** Any one line. */
  String line(String text) {
    StringBuilder kept = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      at = pass(text, at, kept);
    }
    return kept.toString();
  }

  private int pass(String text, int at, StringBuilder kept) {
    for (Rule rule : RULES) {
      Matcher matcher = rule.start().matcher(text).region(at, text.length());
      matcher.useTransparentBounds(true);
      if (matcher.lookingAt()) {
        kept.append(rule.instead().orElse(matcher.group()));
        return matcher.end();
      }
    }
    Matcher name = NAME.matcher(text).region(at, text.length());
    if (name.lookingAt()) {
      kept.append(name(name.group()));
      return name.end();
    }
    boolean plain = PUNCTUATION.matcher(text).region(at, text.length()).lookingAt();
    kept.append(plain ? text.charAt(at) : '?');
    return at + 1;
  }

  /** One unknown part makes all of it unknown: what is left of a key is a part of the key. */
  private String name(String name) {
    if (name.indexOf('@') >= 0) {
      return "[address]";
    }
    boolean said = known.hasKey(name) || PART.matcher(name).results().allMatch(this::isSaid);
    return said ? name : "[word]";
  }

  private boolean isSaid(MatchResult part) {
    String text = part.group();
    return DIGITS.matcher(text).matches() || known.has(text);
  }
}
