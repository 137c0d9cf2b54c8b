package org.riskbench.evaluation;

import java.util.List;

/**
 * A scorecard: points for each bin of each column, which add up with the base points to a total
 * that rises with risk. Immutable.
 *
 * @param baseScore the total at which there are {@code baseOdds} good records a fraud
 * @param baseOdds good records a fraud, above 0
 * @param pointsToDouble so many points more double the odds of fraud, above 0
 * @param basePoints every record has these
 * @param columns in the order of the recipe
 */
public record ScorecardReport(
    double baseScore,
    double baseOdds,
    double pointsToDouble,
    double basePoints,
    List<Column> columns) {
  public ScorecardReport {
    columns = List.copyOf(columns);
  }

  /**
   * A column of the data and its bins.
   *
   * @param weight of the column's evidence in log-odds, at least 0
   */
  public record Column(String name, double weight, List<Bin> bins) {
    public Column {
      bins = List.copyOf(bins);
    }
  }

  /**
   * Records that get the same points.
   *
   * @param values in words or as a level: {@code from 10 to below 20}
   * @param rows of the train part
   * @param fraudRate of those rows, weighted, 0 to 1; 0 without rows
   * @param evidence by how much its smoothed log-odds of fraud lie above those of all training rows
   * @param points more where there is more fraud
   */
  public record Bin(String values, int rows, double fraudRate, double evidence, double points) {}
}
