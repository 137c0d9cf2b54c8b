package org.riskbench.chart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The script that draws figures: of plotly.js what lines and bars need, which is a quarter of it.
 * Maps, surfaces and the rest are left out of the window and of every page that is written. The
 * whole reads as one script; the window takes it in pieces, none of which keeps its thread for
 * long. Deterministic; any thread.
 */
public final class DrawingScript {
  private static final String SOURCE =
      "/META-INF/resources/webjars/plotly.js-dist/2.35.3/plotly.js";

  /** In this version: what begins it all, the core with its lines, and bars. */
  private static final String ENTRY = "20260";

  private static final String CORE = "67549";
  private static final String BARS = "20273";

  /** Instead of its beginning, which asks for everything. */
  private static final String BEGIN =
      """
      (function(module, unused, __webpack_require__) {
      module.exports = __webpack_require__(%s);
      module.exports.register([__webpack_require__(%s)]);
      })"""
          .formatted(CORE, BARS);

  private static final String MARK = "/***/ ";
  private static final String END = "})";
  private static final Pattern PART =
      Pattern.compile(
          "^%1$s(\\d+):\\n(.*?)^%1$s%2$s".formatted(Pattern.quote(MARK), Pattern.quote(END)),
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern NEED = Pattern.compile("__webpack_require__\\((\\d+)\\)");
  private static final String END_OF_PARTS = "});";
  private static final String STARTUP = "// startup";

  /** Characters of a piece that is read, and parts of one that is begun: some 10 ms each. */
  private static final int PIECE = 200_000;

  private static final int BEGUN_AT_ONCE = 30;

  private final String before;
  private final Map<String, String> parts;
  private final String after;

  private DrawingScript(String before, Map<String, String> parts, String after) {
    this.before = before;
    this.parts = parts;
    this.after = after;
  }

  /**
   * Reads it from the class path.
   *
   * @throws IllegalStateException if the program was packaged without it
   */
  public static DrawingScript read() {
    try (InputStream in = DrawingScript.class.getResourceAsStream(SOURCE)) {
      if (in == null) {
        throw new IllegalStateException("plotly.js is not on the class path");
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("plotly.js can't be read from the class path", e);
    }
  }

  /**
   * Takes the script apart.
   *
   * @param source plotly.js as its makers give it, or what {@link #whole} made of it
   * @throws IllegalStateException if it has another form
   */
  static DrawingScript of(String source) {
    Map<String, String> all = new HashMap<>();
    Matcher part = PART.matcher(source);
    int first = source.length();
    int last = 0;
    while (part.find()) {
      first = Math.min(first, part.start());
      last = part.end();
      all.put(part.group(1), part.group(2) + END);
    }
    if (!all.keySet().containsAll(List.of(ENTRY, CORE, BARS))) {
      throw new IllegalStateException("plotly.js has another form");
    }
    all.put(ENTRY, BEGIN);
    Map<String, String> kept = new LinkedHashMap<>();
    keep(ENTRY, all, kept, new HashSet<>());
    return new DrawingScript(source.substring(0, first), kept, source.substring(last));
  }

  /** Each part after those it needs, in the order in which they would begin one another. */
  private static void keep(
      String name, Map<String, String> all, Map<String, String> kept, Set<String> seen) {
    String part = all.get(name);
    if (part == null || !seen.add(name)) {
      return;
    }
    Matcher need = NEED.matcher(part);
    while (need.find()) {
      keep(need.group(1), all, kept, seen);
    }
    kept.put(name, part);
  }

  /** One script, which makes {@code Plotly}; taken apart anew it gives the same. */
  public String whole() {
    return before
        + String.join(",\n", parts.entrySet().stream().map(DrawingScript::named).toList())
        + after;
  }

  /**
   * The same as scripts to be run in this order in one page, in which figures are drawn in turns:
   * see {@link DrawingTurns}.
   */
  public List<String> pieces() {
    List<String> pieces = new ArrayList<>(List.of("var plotlyParts = {};"));
    StringBuilder piece = new StringBuilder();
    for (Map.Entry<String, String> part : DrawingTurns.in(parts).entrySet()) {
      piece.append(named(part)).append(",\n");
      if (piece.length() > PIECE) {
        pieces.add(taken(piece));
        piece.setLength(0);
      }
    }
    pieces.add(taken(piece));
    pieces.add(beginner());
    pieces.addAll(beginnings());
    pieces.add("var Plotly = plotlyPart(" + ENTRY + ");");
    return pieces;
  }

  /** With the marks that parts are found by. */
  private static String named(Map.Entry<String, String> part) {
    String text = part.getValue();
    return MARK
        + part.getKey()
        + ":\n"
        + text.substring(0, text.length() - END.length())
        + MARK
        + END;
  }

  private static String taken(CharSequence parts) {
    return "Object.assign(plotlyParts, {\n" + parts + "});";
  }

  /** What begins a part, once, with those it needs. */
  private String beginner() {
    int from = after.indexOf(END_OF_PARTS) + END_OF_PARTS.length();
    return "var plotlyPart = (function () { var __webpack_modules__ = plotlyParts;\n"
        + after.substring(from, after.indexOf(STARTUP, from))
        + "\nreturn __webpack_require__; })();";
  }

  private List<String> beginnings() {
    List<String> names = List.copyOf(parts.keySet());
    List<String> pieces = new ArrayList<>();
    for (int from = 0; from < names.size() - 1; from += BEGUN_AT_ONCE) {
      List<String> some = names.subList(from, Math.min(from + BEGUN_AT_ONCE, names.size() - 1));
      pieces.add("[" + String.join(",", some) + "].forEach(plotlyPart);");
    }
    return pieces;
  }
}
