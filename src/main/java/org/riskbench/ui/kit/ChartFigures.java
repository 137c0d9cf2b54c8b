package org.riskbench.ui.kit;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.riskbench.schema.SheetCell;

/**
 * What a chart shows, for those who can't see it or want the figures themselves: one sentence with
 * the main finding, and the figures as a table.
 *
 * @param title what the table is called
 * @param sentence what is seen at a glance, with figures
 * @param heads names of the columns, with their units
 * @param lines one cell a column
 */
public record ChartFigures(
    String title, String sentence, List<String> heads, List<List<Cell>> lines) {
  /** Stands for a chart that shows nothing. */
  public static final ChartFigures NONE = new ChartFigures("", "", List.of(), List.of());

  private static final String TAB = "\t";
  private static final String LINE = "\n";

  public ChartFigures {
    heads = List.copyOf(heads);
    lines = lines.stream().map(List::copyOf).toList();
    int columns = heads.size();
    if (lines.stream().anyMatch(line -> line.size() != columns)) {
      throw new IllegalArgumentException("a line has one cell for each column");
    }
  }

  /**
   * A figure or a word.
   *
   * @param shown as people read it
   * @param plain as programs read it: no grouping, no unit
   */
  public record Cell(String shown, String plain) {
    /** A word. */
    public static Cell text(String word) {
      return new Cell(word, word);
    }

    /** A count, or any figure that is shown as a whole number. */
    public static Cell count(long value) {
      return of(Formats.count(value), (double) value);
    }

    /** A weight that counts records. */
    public static Cell count(double value) {
      return of(Formats.count(value), value);
    }

    /** A share of one, shown as a percentage. */
    public static Cell share(double share) {
      return of(Formats.percent(share), share);
    }

    /** A share that may not exist. */
    public static Cell share(OptionalDouble share) {
      return share(share.orElse(Double.NaN));
    }

    /** A number with as many digits as it has. */
    public static Cell number(double value) {
      return of(Double.isNaN(value) ? Formats.NONE : Formats.number(value), value);
    }

    /** A figure in words of its own. */
    public static Cell of(String shown, double value) {
      return new Cell(shown, Double.isNaN(value) ? "" : plainly(value));
    }

    private static String plainly(double value) {
      return value == Math.rint(value) && Math.abs(value) < 1e15
          ? Long.toString((long) value)
          : Double.toString(value);
    }
  }

  /** Whether there is anything to tell. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** As a sheet takes it from the clipboard: columns between tabs, as people read them. */
  public String tabbed() {
    return lines.stream()
        .map(line -> line.stream().map(cell -> SheetCell.tabbed(cell.shown())).toList())
        .map(line -> String.join(TAB, line))
        .collect(
            Collectors.joining(
                LINE,
                String.join(TAB, heads.stream().map(SheetCell::tabbed).toList()) + LINE,
                LINE));
  }

  /** As a CSV file holds it, as programs read it. */
  public String csv() {
    return lines.stream()
        .map(line -> line.stream().map(cell -> SheetCell.safe(cell.plain())).toList())
        .map(line -> String.join(",", line))
        .collect(
            Collectors.joining(
                LINE, String.join(",", heads.stream().map(SheetCell::safe).toList()) + LINE, LINE));
  }
}
