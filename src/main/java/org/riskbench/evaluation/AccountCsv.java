package org.riskbench.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.riskbench.schema.SheetCell;

/** What a model tells of its inside as CSV, quoted where it must be. Deterministic. */
public final class AccountCsv {
  private static final int DIGITS = 3;

  private AccountCsv() {}

  /** A scorecard: a line a bin, the points that every record has first. */
  public static String of(ScorecardReport report) {
    StringBuilder csv = new StringBuilder("column,values,records,fraud_rate,evidence,points\n");
    csv.append(",every record,,,,").append(plain(report.basePoints())).append('\n');
    for (ScorecardReport.Column column : report.columns()) {
      for (ScorecardReport.Bin bin : column.bins()) {
        csv.append(
            line(
                List.of(
                    column.name(),
                    bin.values(),
                    Integer.toString(bin.rows()),
                    Double.toString(bin.fraudRate()),
                    Double.toString(bin.evidence()),
                    plain(bin.points()))));
      }
    }
    return csv.toString();
  }

  /** Coefficients: a line a feature, the intercept first; a figure that isn't known stays empty. */
  public static String of(CoefficientReport report) {
    StringBuilder csv =
        new StringBuilder("feature,unit,weight,odds_ratio,standard_error,z,p,low,high,informed\n");
    for (Coefficient weight : report.weights()) {
      boolean known = weight.standardError().isPresent();
      csv.append(
          line(
              List.of(
                  weight.feature(),
                  weight.unit(),
                  Double.toString(weight.weight()),
                  Double.toString(weight.oddsRatio()),
                  plain(weight.standardError()),
                  plain(weight.z()),
                  plain(weight.p()),
                  known ? Double.toString(weight.interval().low()) : "",
                  known ? Double.toString(weight.interval().high()) : "",
                  Boolean.toString(weight.isInformed()))));
    }
    return csv.toString();
  }

  /** One line of cells, ended. */
  public static String line(List<String> cells) {
    return cells.stream().map(SheetCell::safe).collect(Collectors.joining(",")) + "\n";
  }

  private static String plain(OptionalDouble value) {
    return value.isEmpty() ? "" : Double.toString(value.getAsDouble());
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value)
        .setScale(DIGITS, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
