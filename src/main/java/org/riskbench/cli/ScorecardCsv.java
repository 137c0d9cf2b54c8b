package org.riskbench.cli;

import org.riskbench.evaluation.ScorecardReport;

/** A scorecard as CSV: a line a bin, the points that every record has first. */
final class ScorecardCsv {
  private ScorecardCsv() {}

  static String of(ScorecardReport report) {
    StringBuilder csv = new StringBuilder("column,values,records,fraud_rate,evidence,points\n");
    csv.append(",every record,,,,").append(Figures.plain(report.basePoints())).append('\n');
    for (ScorecardReport.Column column : report.columns()) {
      for (ScorecardReport.Bin bin : column.bins()) {
        csv.append(cell(column.name()))
            .append(',')
            .append(cell(bin.values()))
            .append(',')
            .append(bin.rows())
            .append(',')
            .append(bin.fraudRate())
            .append(',')
            .append(bin.evidence())
            .append(',')
            .append(Figures.plain(bin.points()))
            .append('\n');
      }
    }
    return csv.toString();
  }

  /** Quoted where it must be; what a spreadsheet would take for a formula gets an apostrophe. */
  private static String cell(String text) {
    String plain = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quoted = plain.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }
}
