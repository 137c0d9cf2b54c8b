package org.riskbench.loading;

import java.util.ArrayList;
import java.util.List;

/** Finds out what divides the cells of a table, from its beginning. */
final class SeparatorSniffer {
  /** In the order that decides between equals. */
  private static final char[] CANDIDATES = {',', ';', '\t', '|'};

  private static final int MOST_RECORDS = 100;

  private SeparatorSniffer() {}

  /** The candidate that divides most records into as many cells as the header, or a comma. */
  static char sniff(String text) {
    char best = ',';
    double bestMerit = 0;
    for (char candidate : CANDIDATES) {
      double merit = merit(cellCounts(text, candidate));
      if (merit > bestMerit) {
        best = candidate;
        bestMerit = merit;
      }
    }
    return best;
  }

  /** Agreement with the header decides; more columns decide between equals. */
  private static double merit(List<Integer> counts) {
    if (counts.isEmpty() || counts.get(0) < 2) {
      return 0;
    }
    int header = counts.get(0);
    long agreeing = counts.stream().filter(count -> count == header).count();
    return (double) agreeing / counts.size() + Math.min(header, 1_000) * 1e-6;
  }

  /** Cells of each complete record; a separator or line end inside quotes does not count. */
  private static List<Integer> cellCounts(String text, char separator) {
    List<Integer> counts = new ArrayList<>();
    int cells = 1;
    boolean quoted = false;
    boolean blank = true;
    for (int i = 0; i < text.length() && counts.size() < MOST_RECORDS; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == separator) {
        cells++;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        if (!blank) {
          counts.add(cells);
        }
        cells = 1;
        blank = true;
        continue;
      }
      blank = false;
    }
    if (counts.isEmpty() && !blank) {
      counts.add(cells);
    }
    return counts;
  }
}
