package org.riskbench.report;

import java.util.List;
import java.util.stream.Collectors;
import org.riskbench.chart.PlainText;

/** A table of an HTML page. Every text is made safe here. */
final class HtmlTable {
  private final StringBuilder html = new StringBuilder("<table>\n");

  HtmlTable(String caption, List<String> heads) {
    html.append("<caption>").append(PlainText.forHtml(caption)).append("</caption>\n<thead><tr>");
    heads.forEach(
        head -> html.append("<th scope=\"col\">").append(PlainText.forHtml(head)).append("</th>"));
    html.append("</tr></thead>\n<tbody>\n");
  }

  /**
   * Adds a row.
   *
   * @param head what the row is of
   * @param cells a text each, or two lines of which the second is smaller, parted by a line feed
   */
  HtmlTable row(String head, List<String> cells) {
    html.append("<tr><th scope=\"row\">").append(PlainText.forHtml(head)).append("</th>");
    html.append(cells.stream().map(HtmlTable::cell).collect(Collectors.joining()));
    html.append("</tr>\n");
    return this;
  }

  private static String cell(String text) {
    String[] lines = text.split("\n", 2);
    String below = lines.length > 1 ? "<small>" + PlainText.forHtml(lines[1]) + "</small>" : "";
    return "<td>" + PlainText.forHtml(lines[0]) + below + "</td>";
  }

  String html() {
    return html + "</tbody>\n</table>\n";
  }
}
