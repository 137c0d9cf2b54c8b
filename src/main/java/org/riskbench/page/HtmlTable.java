package org.riskbench.page;

import java.util.List;
import java.util.stream.Collectors;

/** A table of an HTML page. Every text is made safe here. Not thread-safe. */
public final class HtmlTable {
  private static final int LONGEST_FIGURE = 18;

  private final StringBuilder html = new StringBuilder("<table>\n");
  private boolean isEmpty = true;

  /**
   * A table without rows.
   *
   * @param caption what it tells
   * @param heads one a column, the first over what each row is of; without any text there is no row
   *     of heads
   */
  public HtmlTable(String caption, List<String> heads) {
    html.append("<caption>").append(HtmlText.safe(caption)).append("</caption>\n");
    if (heads.stream().anyMatch(head -> !head.isEmpty())) {
      html.append("<thead><tr>");
      heads.forEach(
          head -> html.append("<th scope=\"col\">").append(HtmlText.safe(head)).append("</th>"));
      html.append("</tr></thead>\n");
    }
    html.append("<tbody>\n");
  }

  /**
   * A cell.
   *
   * @param text what it says
   * @param below smaller, under it; may be empty
   * @param faint whether it says little
   */
  public record Cell(String text, String below, boolean faint) {
    /** A text, or two lines of which the second is smaller, parted by a line feed. */
    public static Cell of(String text) {
      String[] lines = text.split("\n", 2);
      return new Cell(lines[0], lines.length > 1 ? lines[1] : "", false);
    }

    private String html() {
      String small = below.isEmpty() ? "" : "<small>" + HtmlText.safe(below) + "</small>";
      String kind = (faint ? "faint " : "") + (isFigure() ? "figure" : "");
      String start = kind.isEmpty() ? "<td>" : "<td class=\"" + kind.strip() + "\">";
      return start + HtmlText.safe(text) + small + "</td>";
    }

    /** A short figure must not be broken in two. */
    private boolean isFigure() {
      return text.length() <= LONGEST_FIGURE
          && !text.isEmpty()
          && (Character.isDigit(text.charAt(0)) || text.charAt(0) == '-');
    }
  }

  /**
   * Adds a row.
   *
   * @param head what the row is of
   * @param cells a text each, see {@link Cell#of}
   */
  public HtmlTable row(String head, List<String> cells) {
    return cells(head, cells.stream().map(Cell::of).toList());
  }

  /** Adds a row of cells. */
  public HtmlTable cells(String head, List<Cell> cells) {
    isEmpty = false;
    html.append("<tr><th scope=\"row\">").append(HtmlText.safe(head)).append("</th>");
    html.append(cells.stream().map(Cell::html).collect(Collectors.joining()));
    html.append("</tr>\n");
    return this;
  }

  /** The table as markup; nothing if it has no row. */
  public String html() {
    return isEmpty ? "" : html + "</tbody>\n</table>\n";
  }
}
