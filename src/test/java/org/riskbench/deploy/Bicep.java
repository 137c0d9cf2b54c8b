package org.riskbench.deploy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of a Bicep file as can be known without its compiler: brackets, declarations, uses. Names
 * of properties are not checked.
 */
final class Bicep {
  private static final Pattern DECLARED =
      Pattern.compile("(?m)^(param|var|resource|output) (\\w+)(.*)$");
  private static final Pattern TEXT = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'");
  private static final String OPENING = "{[(";
  private static final String CLOSING = "}])";

  private final String text;
  private final Map<String, String> kinds = new TreeMap<>();
  private final List<String> required = new ArrayList<>();

  Bicep(String written) {
    this.text = written.replaceAll("(?m)^\\s*//.*$", "");
    Matcher declared = DECLARED.matcher(text);
    while (declared.find()) {
      kinds.put(declared.group(2), declared.group(1));
      if (declared.group(1).equals("param") && !declared.group(3).contains("=")) {
        required.add(declared.group(2));
      }
    }
  }

  /** Names of one kind: {@code param}, {@code var}, {@code resource}, {@code output}. */
  List<String> declared(String kind) {
    return kinds.entrySet().stream()
        .filter(each -> each.getValue().equals(kind))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Parameters that have no value of their own. */
  List<String> required() {
    return required;
  }

  /** Parameters and variables that nothing uses. */
  List<String> unused() {
    return kinds.entrySet().stream()
        .filter(each -> each.getValue().equals("param") || each.getValue().equals("var"))
        .map(Map.Entry::getKey)
        .filter(name -> uses(name) < 2)
        .toList();
  }

  private long uses(String name) {
    return Pattern.compile("\\b" + name + "\\b(?!:)").matcher(code()).results().count();
  }

  /** The file without its texts, but with what is put into them. */
  private String code() {
    StringBuilder code = new StringBuilder();
    Matcher texts =
        TEXT.matcher(text.replaceAll("\\$\\{[^'}\\n]*'[^'\\n]*'[^}\\n]*}", "\\${nested}"));
    while (texts.find()) {
      Matcher inside = Pattern.compile("\\$\\{([^}]*)}").matcher(texts.group());
      StringBuilder kept = new StringBuilder();
      while (inside.find()) {
        kept.append(' ').append(inside.group(1)).append(' ');
      }
      texts.appendReplacement(code, Matcher.quoteReplacement(kept.toString()));
    }
    texts.appendTail(code);
    return code.toString();
  }

  /** Whether every bracket is closed by its own kind. */
  boolean isBalanced() {
    Deque<Character> open = new ArrayDeque<>();
    for (char each : code().toCharArray()) {
      if (OPENING.indexOf(each) >= 0) {
        open.push(each);
      } else if (CLOSING.indexOf(each) >= 0
          && (open.isEmpty() || OPENING.indexOf(open.pop()) != CLOSING.indexOf(each))) {
        return false;
      }
    }
    return open.isEmpty() && code().indexOf('\'') < 0;
  }

  /** What resources are, with the version of each kind. */
  List<String> types() {
    return Pattern.compile("(?m)^resource \\w+ '([^']+)'")
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /** Identifiers of roles. */
  List<String> roles() {
    return Pattern.compile("roleDefinitions', '([^']+)'")
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /** Where roles are given. */
  List<String> scopes() {
    return Pattern.compile("(?m)^  scope: (\\S+)$")
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Override
  public String toString() {
    return text;
  }
}
