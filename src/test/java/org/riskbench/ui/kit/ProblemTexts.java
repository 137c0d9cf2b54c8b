package org.riskbench.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of the problems that a source file makes, with something in each place, read from
 * the source: what stands behind a code such as "DATA-100", as far as it is written out there.
 */
final class ProblemTexts {
  private static final Pattern CODE = Pattern.compile("\"[A-Z]+-[0-9]{3}\",");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern FORMATTED =
      Pattern.compile("(.*)\\.formatted\\(.*\\)", Pattern.DOTALL);
  private static final Pattern FORMAT =
      Pattern.compile("String\\.format\\((?:Locale\\.ROOT,)?(.*)\\)", Pattern.DOTALL);
  private static final Pattern NUMBER_PLACE = Pattern.compile("%[-,+.0-9]*[dfg]");

  /** What is made of places alone, a code, or only said within a sentence. */
  private static final Pattern NO_SENTENCE =
      Pattern.compile("(abc|\\s)*|[A-Z]+-[0-9]{3}|(?!abc )[a-z].*");

  private static final Pattern NAME = Pattern.compile("\\w+");

  /** What stands in a place that takes any text, and in one that takes a number. */
  private static final String WORD = "abc";

  private static final String NUMBER = "3";

  private final String source;

  private ProblemTexts(String source) {
    this.source = source;
  }

  static Set<String> of(String source) {
    ProblemTexts texts = new ProblemTexts(source);
    Set<String> found = new TreeSet<>();
    Matcher code = CODE.matcher(source);
    while (code.find()) {
      List<String> given = texts.divided(texts.upToTheEnd(code.end()), ',');
      given.stream().limit(2).forEach(each -> found.addAll(texts.said(each)));
    }
    found.removeIf(each -> NO_SENTENCE.matcher(each).matches());
    return found;
  }

  /** The code from a place up to the bracket that closes around it, or the statement's end. */
  private String upToTheEnd(int start) {
    int depth = 0;
    int at = start;
    while (depth >= 0) {
      char mark = source.charAt(at);
      depth += mark == ';' ? -1 : depth(mark);
      at = mark == '"' ? afterLiteral(source, at) : at + 1;
    }
    return source.substring(start, at - 1);
  }

  private static int depth(char mark) {
    return "([{".indexOf(mark) >= 0 ? 1 : ")]}".indexOf(mark) >= 0 ? -1 : 0;
  }

  private static int afterLiteral(String code, int start) {
    int at = start + 1;
    while (code.charAt(at) != '"') {
      at += code.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  /** The parts of an expression between marks that stand in no bracket and no literal. */
  private List<String> divided(String code, char mark) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    int at = 0;
    while (at < code.length()) {
      if (code.charAt(at) == '"') {
        at = afterLiteral(code, at);
        continue;
      }
      depth += depth(code.charAt(at));
      if (depth == 0 && code.charAt(at) == mark) {
        parts.add(code.substring(from, at).strip());
        from = at + 1;
      }
      at++;
    }
    parts.add(code.substring(from).strip());
    return parts;
  }

  /** All that an expression can say; a place where it is not written out. */
  private List<String> said(String code) {
    List<String> chosen = divided(code, '?');
    if (chosen.size() > 1) {
      String branches = code.substring(code.indexOf(chosen.get(0)) + chosen.get(0).length());
      return divided(branches.strip().substring(1), ':').stream()
          .flatMap(branch -> said(branch).stream())
          .toList();
    }
    List<String> all = List.of("");
    for (String part : divided(code, '+')) {
      List<String> longer = new ArrayList<>();
      for (String before : all) {
        part(part).forEach(each -> longer.add(before + each));
      }
      all = longer;
    }
    return all;
  }

  private List<String> part(String code) {
    if (LITERAL.matcher(code).matches()) {
      return List.of(code.substring(1, code.length() - 1).translateEscapes());
    }
    Matcher formatted = FORMATTED.matcher(code);
    if (formatted.matches()) {
      return filled(said(formatted.group(1).strip()));
    }
    Matcher format = FORMAT.matcher(code);
    if (format.matches()) {
      return filled(said(divided(format.group(1).strip(), ',').get(0)));
    }
    if (code.startsWith("(") && code.endsWith(")")) {
      return said(code.substring(1, code.length() - 1));
    }
    return NAME.matcher(code).matches() ? named(code) : List.of(WORD);
  }

  /** What a constant or a variable is said to be. */
  private List<String> named(String name) {
    Matcher said = Pattern.compile("String " + name + "\\s*=").matcher(source);
    return said.find() ? said(upToTheEnd(said.end()).strip()) : List.of(WORD);
  }

  private static List<String> filled(List<String> formats) {
    return formats.stream()
        .map(each -> NUMBER_PLACE.matcher(each).replaceAll(NUMBER))
        .map(each -> each.replace("%s", WORD).replace("%%", "%"))
        .toList();
  }
}
