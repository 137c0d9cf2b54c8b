package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.Rejected;

/** Where rows were set aside and why: places only, never what stands in them. */
final class SetAsideText {
  /** So many places show what is wrong; the whole list is a file. */
  private static final int SHOWN = 10;

  private static final int IN_JSON = 1_000;

  private SetAsideText() {}

  static void print(Dataset dataset, Terminal terminal) {
    List<Rejected> rows = dataset.rejected();
    if (rows.isEmpty()) {
      return;
    }
    terminal.line("");
    terminal.line("Set aside:");
    rows.stream().limit(SHOWN).forEach(row -> terminal.line("  " + sentence(row)));
    if (rows.size() > SHOWN) {
      terminal.line(
          String.format(
              Locale.ROOT,
              "  and %,d more; --rejects FILE writes the whole list.",
              rows.size() - SHOWN));
    }
  }

  /** The first thousand. */
  static List<Object> json(Dataset dataset) {
    return dataset.rejected().stream().limit(IN_JSON).<Object>map(SetAsideText::json).toList();
  }

  private static String sentence(Rejected row) {
    String place = row.line() < 1 ? "" : String.format(Locale.ROOT, " (line %,d)", row.line());
    return String.format(
        Locale.ROOT,
        "%srow %,d%s %s: column %s",
        row.ofTest() ? "test file, " : "",
        row.row() + 1,
        place,
        row.reason().text(),
        row.column());
  }

  private static Map<String, Object> json(Rejected row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("row", row.row());
    json.put("line", row.line());
    json.put("column", row.column());
    json.put("reason", row.reason().text());
    json.put("ofTest", row.ofTest());
    return json;
  }
}
