package org.riskbench.ui.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The text of a kit for its reader, as far as kits use Markdown: headings, paragraphs, lists,
 * tables and code. Immutable.
 */
record Readme(List<Block> blocks) {
  /** A part of the text that stands by itself. */
  sealed interface Block {}

  /**
   * A heading.
   *
   * @param level 1 for the title
   */
  record Heading(int level, String text) implements Block {}

  /** Sentences, with their marks. */
  record Paragraph(String text) implements Block {}

  /**
   * One of a list.
   *
   * @param mark what stands before it
   */
  record Item(String mark, String text) implements Block {}

  /**
   * Text to be taken as it stands.
   *
   * @param language empty where none is said
   */
  record Code(String language, String text) implements Block {}

  /** Rows of cells, the heads first. */
  record Table(List<List<String>> rows) implements Block {}

  private static final String FENCE = "```";
  private static final Pattern ITEM = Pattern.compile("([-*]|\\d+\\.)\\s+(.*)");
  private static final Pattern RULE = Pattern.compile("\\|?[\\s:|-]+\\|?");

  Readme {
    blocks = List.copyOf(blocks);
  }

  static Readme of(String text) {
    Parser parser = new Parser();
    text.lines().forEach(parser::line);
    parser.end();
    return new Readme(parser.blocks);
  }

  /**
   * The commands that try the kit: the first code that names the smoke test, up to there; else the
   * last code.
   */
  Optional<Code> trial() {
    List<Code> codes =
        blocks.stream().filter(Code.class::isInstance).map(Code.class::cast).toList();
    Optional<Code> last =
        codes.isEmpty() ? Optional.empty() : Optional.of(codes.get(codes.size() - 1));
    return codes.stream().flatMap(code -> upToTrial(code).stream()).findFirst().or(() -> last);
  }

  private static Optional<Code> upToTrial(Code code) {
    List<String> lines = code.text().lines().toList();
    return IntStream.range(0, lines.size())
        .filter(line -> lines.get(line).contains("smoke"))
        .mapToObj(line -> String.join("\n", lines.subList(0, line + 1)))
        .map(text -> new Code(code.language(), text))
        .findFirst();
  }

  /** Takes line after line. */
  private static final class Parser {
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private Optional<String> language = Optional.empty();
    private String mark = "";

    void line(String line) {
      if (language.isPresent()) {
        code(line);
      } else if (line.startsWith(FENCE)) {
        end();
        language = Optional.of(line.substring(FENCE.length()).strip());
      } else {
        prose(line.strip());
      }
    }

    private void code(String line) {
      if (line.startsWith(FENCE)) {
        blocks.add(new Code(language.orElse(""), String.join("\n", open)));
        open.clear();
        language = Optional.empty();
      } else {
        open.add(line);
      }
    }

    private void prose(String line) {
      Matcher item = ITEM.matcher(line);
      if (line.isEmpty()) {
        end();
      } else if (line.startsWith("#")) {
        end();
        int level = line.length() - line.replaceFirst("^#+", "").length();
        blocks.add(new Heading(level, line.substring(level).strip()));
      } else if (line.startsWith("|")) {
        row(line);
      } else if (item.matches()) {
        end();
        mark = Character.isDigit(line.charAt(0)) ? item.group(1) : "•";
        open.add(item.group(2));
      } else {
        open.add(line);
      }
    }

    private void row(String line) {
      if (!RULE.matcher(line).matches()) {
        String inside = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length());
        rows.add(Arrays.stream(inside.split("\\|", -1)).map(String::strip).toList());
      }
    }

    void end() {
      if (language.isPresent()) {
        code(FENCE);
      }
      if (!rows.isEmpty()) {
        blocks.add(new Table(List.copyOf(rows)));
        rows.clear();
      }
      if (!open.isEmpty()) {
        String text = String.join(" ", open);
        blocks.add(mark.isEmpty() ? new Paragraph(text) : new Item(mark, text));
        open.clear();
        mark = "";
      }
    }
  }
}
