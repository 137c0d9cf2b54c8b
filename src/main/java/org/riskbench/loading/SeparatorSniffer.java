package org.riskbench.loading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.riskbench.dataset.Rejected;

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

  /** Cells of each complete record as a load would read it; a broken one has none. */
  private static List<Integer> cellCounts(String text, char separator) {
    Counts counts = new Counts();
    try (CsvScanner scanner = new CsvScanner(new StringReader(text), separator)) {
      boolean more = true;
      while (more && counts.cells.size() <= MOST_RECORDS) {
        more = scanner.next(counts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int last = counts.cells.size() - 1;
    boolean cut = !text.endsWith("\n") && !text.endsWith("\r");
    return counts.cells.subList(0, cut && last > 0 ? last : last + 1);
  }

  private static final class Counts implements CsvRecords {
    private final List<Integer> cells = new ArrayList<>();
    private int width;

    @Override
    public void begin(long line) {
      width = 0;
    }

    @Override
    public void take(char[] buffer, int offset, int length) {
      width++;
    }

    @Override
    public int width() {
      return cells.isEmpty() ? 0 : cells.get(0);
    }

    @Override
    public void end(int lines, boolean swallowing) {
      cells.add(width);
    }

    @Override
    public void breakOff(int cell, Rejected.Reason reason) {
      cells.add(0);
    }
  }
}
