package org.riskbench.cli;

import java.util.ArrayList;
import java.util.List;

/** Aligned columns for a terminal: the first to the left, the others to the right. */
final class TextTable {
  private final List<List<String>> lines = new ArrayList<>();

  TextTable(String... header) {
    lines.add(List.of(header));
  }

  void row(String... cells) {
    lines.add(List.of(cells));
  }

  void print(Terminal terminal) {
    int columns = lines.get(0).size();
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String padding = " ".repeat(widths[i] - line.get(i).length());
        text.append(i == 0 ? line.get(i) + padding : "  " + padding + line.get(i));
      }
      terminal.line(text.toString().stripTrailing());
    }
  }
}
