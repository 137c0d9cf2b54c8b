package org.riskbench.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.riskbench.evaluation.ScorecardReport;
import org.riskbench.page.HtmlText;

/** A scorecard as one small HTML file to print and sign, which needs nothing from outside. */
public final class ScorecardPage {
  private ScorecardPage() {}

  /**
   * The page as HTML in UTF-8; deterministic.
   *
   * @param title of the page; any text
   */
  public static String html(String title, ScorecardReport report) {
    StringBuilder columns = new StringBuilder();
    report.columns().forEach(column -> columns.append(table(column)));
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s</title>
        <style>
        body { font-family: system-ui, "DejaVu Sans", sans-serif; margin: 24px auto;
          max-width: 800px; padding: 0 16px; color: #1a1a1a; background: #fff; }
        table { border-collapse: collapse; width: 100%%; margin: 0 0 24px; break-inside: avoid; }
        caption { text-align: left; font-weight: 600; padding: 4px 0; }
        th, td { border-bottom: 1px solid #bbb; padding: 4px 8px; text-align: right; }
        th:first-child, td:first-child { text-align: left; }
        .sign { margin-top: 48px; }
        </style>
        </head>
        <body>
        <h1>%1$s</h1>
        <p>Add the points of each column to the <strong>%2$s</strong> that every record has. Points
        rise with risk: a total of %3$s means %4$s good records a fraud, and %5$s points more double
        the odds of fraud.</p>
        %6$s<p class="sign">Date, name, signature: ______________________________</p>
        </body>
        </html>
        """
        .formatted(
            HtmlText.safe(title),
            number(report.basePoints()),
            number(report.baseScore()),
            number(report.baseOdds()),
            number(report.pointsToDouble()),
            columns);
  }

  private static String table(ScorecardReport.Column column) {
    StringBuilder rows = new StringBuilder();
    for (ScorecardReport.Bin bin : column.bins()) {
      rows.append("<tr><td>")
          .append(HtmlText.safe(bin.values()))
          .append(String.format(Locale.ROOT, "</td><td>%,d", bin.rows()))
          .append(String.format(Locale.ROOT, "</td><td>%.2f %%", bin.fraudRate() * 100))
          .append(String.format(Locale.ROOT, "</td><td>%.3f", bin.evidence()))
          .append("</td><td>")
          .append(number(bin.points()))
          .append("</td></tr>\n");
    }
    return """
        <table>
        <caption>%s</caption>
        <thead><tr><th scope="col">Values</th><th scope="col">Records</th><th scope="col">Fraud rate</th>
        <th scope="col">Evidence</th><th scope="col">Points</th></tr></thead>
        <tbody>
        %s</tbody>
        </table>
        """
        .formatted(HtmlText.safe(column.name()), rows);
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
