package org.riskbench.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys of texts as the sources name them: whole, with an ending that is added ({@code ".hint"})
 * or put together from a beginning and something else ({@code "role." + role.name()}).
 */
final class TextKeys {
  private static final Pattern IN_FXML = Pattern.compile("\"%([\\w.-]+)\"");
  private static final Pattern LITERAL = Pattern.compile("\"([\\w.-]+)\"(\\s*\\+)?");
  private static final String PHASE = "phase.";

  private final Set<String> inFxml = new TreeSet<>();
  private final Set<String> whole = new TreeSet<>();
  private final Set<String> endings = new TreeSet<>();
  private final List<Pattern> composed = new ArrayList<>();

  private TextKeys() {}

  static TextKeys none() {
    return new TextKeys();
  }

  /** Keys in all files below a folder. */
  static TextKeys below(Path folder) {
    TextKeys keys = none();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().endsWith(".java")) {
          keys.takeJava(Files.readString(file));
        } else if (file.toString().endsWith(".fxml")) {
          keys.takeFxml(Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keys;
  }

  void takeFxml(String source) {
    IN_FXML.matcher(source).results().forEach(found -> inFxml.add(found.group(1)));
  }

  void takeJava(String source) {
    LITERAL.matcher(source).results().forEach(found -> take(found, source));
  }

  private void take(MatchResult found, String source) {
    String literal = found.group(1);
    if (literal.startsWith(".")) {
      endings.add(literal);
    } else if (literal.endsWith(".") && found.group(2) != null) {
      composed.add(pattern(literal, operands(source, found.end())));
    } else {
      whole.add(literal);
    }
  }

  /** What is added to a literal, up to where the argument or the statement ends. */
  private static List<String> operands(String source, int from) {
    List<String> operands = new ArrayList<>();
    int depth = 0;
    int begin = from;
    int to = from;
    while (depth > 0 || ",;?:)".indexOf(source.charAt(to)) < 0) {
      if (depth == 0 && source.charAt(to) == '+') {
        operands.add(source.substring(begin, to).strip());
        begin = to + 1;
      }
      depth += "([{".indexOf(source.charAt(to)) < 0 ? 0 : 1;
      depth -= ")]}".indexOf(source.charAt(to)) < 0 ? 0 : 1;
      to++;
    }
    operands.add(source.substring(begin, to).strip());
    return operands;
  }

  private static Pattern pattern(String beginning, List<String> operands) {
    StringBuilder pattern = new StringBuilder(Pattern.quote(beginning));
    operands.forEach(operand -> pattern.append(pattern(operand)));
    return Pattern.compile(pattern.toString());
  }

  /** What is no literal stands for one word, what is in brackets for any ending. */
  private static String pattern(String operand) {
    if (operand.startsWith("\"")) {
      return Pattern.quote(operand.substring(1, operand.length() - 1));
    }
    return operand.startsWith("(") ? "[\\w.-]*" : "[\\w-]+";
  }

  /** Keys that FXML asks for. */
  Set<String> inFxml() {
    return inFxml;
  }

  /** Texts in the code that are written like keys, whole. */
  Set<String> whole() {
    return whole;
  }

  /** Whether anything asks for a key; phases of jobs are named without their beginning. */
  boolean use(String key) {
    return inFxml.contains(key)
        || whole.contains(key)
        || (key.startsWith(PHASE) && whole.contains(key.substring(PHASE.length())))
        || composed.stream().anyMatch(pattern -> pattern.matcher(key).matches())
        || endings.stream().anyMatch(end -> key.endsWith(end) && use(without(key, end)));
  }

  private static String without(String key, String end) {
    return key.substring(0, key.length() - end.length());
  }
}
