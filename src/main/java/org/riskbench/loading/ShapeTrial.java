package org.riskbench.loading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.riskbench.dataset.Rejected;

/** How well a shape explains the first records of a table. */
final class ShapeTrial implements CsvRecords {
  static final char APOSTROPHE = '\'';
  private static final int MOST_RECORDS = 1_000;

  /** So many records may stand before a header. */
  private static final int MOST_TITLES = 20;

  /** Cells of a header that is found further down: fewer may be a sentence with a comma. */
  private static final int LEAST_CELLS = 3;

  private static final int ENOUGH_ROWS = 3;
  private static final double MOST = 0.9;
  private static final double HALF = 0.5;

  /** A header in the first line is likelier by so much than one further down. */
  private static final double TITLES_COST = 0.1;

  private final CsvShape shape;
  private final List<Integer> cells = new ArrayList<>(); // a broken record has none
  private final List<List<String>> first = new ArrayList<>();
  private List<String> texts = new ArrayList<>();
  private int width;
  private int titles;
  private int inApostrophes;
  private int afterApostrophe;

  ShapeTrial(CsvShape shape) {
    this.shape = shape;
  }

  boolean isFull() {
    return cells.size() > MOST_RECORDS;
  }

  /** All records have come; the last of a text that is cut off is none. */
  ShapeTrial ended(boolean cut) {
    if (cut && cells.size() > 1) {
      cells.remove(cells.size() - 1);
    }
    titles = agreement(0) < HALF ? findTitles() : 0;
    return this;
  }

  CsvShape shape() {
    return shape.after(titles);
  }

  /** Agreement with the header decides; more columns decide between equals. */
  double merit() {
    if (cells.isEmpty() || cells.get(titles) < 2) {
      return 0;
    }
    double doubt = titles > 0 ? TITLES_COST : 0;
    return agreement(titles) - doubt + Math.min(cells.get(titles), 1_000) * 1e-6;
  }

  /** Whether so many cells begin with an apostrophe that it may be a quote: one in two records. */
  boolean hasApostrophes() {
    return 2 * afterApostrophe >= cells.size() && afterApostrophe > 0;
  }

  /** Whether a cell that begins with an apostrophe always ends with one, too. */
  boolean hasPairsOfApostrophes() {
    return afterApostrophe == inApostrophes;
  }

  /** Share of the records from a header on that have as many cells. */
  private double agreement(int header) {
    if (header >= cells.size()) {
      return 0;
    }
    List<Integer> rows = cells.subList(header, cells.size());
    int wanted = rows.get(0);
    return (double) rows.stream().filter(count -> count == wanted).count() / rows.size();
  }

  /** Records before the one that is a header if any is. */
  private int findTitles() {
    int most = 0;
    for (int record = 0; record < first.size() && record + ENOUGH_ROWS < cells.size(); record++) {
      int wanted = cells.get(record);
      boolean wide = wanted >= LEAST_CELLS && wanted > most;
      if (record > 0 && wide && agreement(record) >= MOST && isHeader(first.get(record))) {
        return record;
      }
      most = Math.max(most, wanted);
    }
    return 0;
  }

  private static boolean isHeader(List<String> names) {
    return new HashSet<>(names).size() == names.size()
        && names.stream().noneMatch(String::isBlank)
        && names.stream().noneMatch(HeaderNames::isValue);
  }

  @Override
  public void begin(long line) {
    width = 0;
    texts = new ArrayList<>();
  }

  @Override
  public void take(char[] buffer, int offset, int length) {
    width++;
    if (length > 1 && buffer[offset] == APOSTROPHE) {
      afterApostrophe++;
      inApostrophes += buffer[offset + length - 1] == APOSTROPHE ? 1 : 0;
    }
    if (first.size() <= MOST_TITLES) {
      texts.add(new String(buffer, offset, length));
    }
  }

  @Override
  public int width() {
    return cells.isEmpty() ? 0 : cells.get(0);
  }

  @Override
  public void end(int lines, boolean swallowing) {
    cells.add(width);
    if (first.size() <= MOST_TITLES) {
      first.add(texts);
    }
  }

  @Override
  public void breakOff(int cell, Rejected.Reason reason) {
    cells.add(0);
    if (first.size() <= MOST_TITLES) {
      first.add(List.of());
    }
  }
}
