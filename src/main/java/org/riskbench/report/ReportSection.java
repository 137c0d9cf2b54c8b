package org.riskbench.report;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.chart.ChartDescription;
import org.riskbench.chart.PagePart;
import org.riskbench.page.HtmlText;

/**
 * A numbered section of a validation report.
 *
 * @param title plain text
 * @param parts from top to bottom, the last of them what a validator ticks off
 */
record ReportSection(String title, List<PagePart> parts) {
  ReportSection {
    parts = List.copyOf(parts);
  }

  static Draft titled(String title) {
    return new Draft(title);
  }

  /** A section being written. */
  static final class Draft {
    private final String title;
    private final List<PagePart> parts = new ArrayList<>();

    private Draft(String title) {
      this.title = title;
    }

    Draft heading(String text) {
      return html("<h3>" + HtmlText.safe(text) + "</h3>\n");
    }

    Draft say(String text) {
      return html(HtmlText.paragraph(text));
    }

    Draft list(List<String> texts) {
      return html(HtmlText.list(texts));
    }

    /** Markup that is made safe already. */
    Draft html(String markup) {
      parts.add(new PagePart.Html(markup));
      return this;
    }

    Draft chart(ChartDescription chart) {
      parts.add(new PagePart.Chart(chart));
      return this;
    }

    /** Ends the section with what a validator is to tick off by hand. */
    ReportSection check(List<String> questions) {
      StringBuilder html = new StringBuilder("<div class=\"checks\"><p>To be ticked off</p>\n");
      questions.forEach(
          question ->
              html.append("<p><span class=\"box\"></span> ")
                  .append(HtmlText.safe(question))
                  .append("</p>\n"));
      return html(html.append("</div>\n").toString()).end();
    }

    ReportSection end() {
      return new ReportSection(title, parts);
    }
  }
}
