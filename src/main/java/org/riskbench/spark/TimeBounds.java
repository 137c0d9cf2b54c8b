package org.riskbench.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Finds the moments between the parts, on all executors: to a tenth of a percent of the records.
 */
final class TimeBounds {
  private static final double ERROR = 0.001;

  /** The age by which most good records have their outcome. */
  private static final double MOST = 0.95;

  private TimeBounds() {}

  /** The parts of encoded rows that have a moment; by chance if there is no row at all. */
  static Parts of(Dataset<Row> encoded, Parts.Shares shares) {
    double[] bounds = quantiles(encoded, Encoding.PLACE_NAME, 0, shares.beforeTest(), 1);
    if (bounds.length == 0) {
      return Parts.atRandom(shares);
    }
    double test = bounds[1];
    double until = test - age(encoded);
    Dataset<Row> known =
        encoded.filter(
            functions
                .col(Encoding.PLACE_NAME)
                .leq(until)
                .and(functions.col(Encoding.KNOWN_NAME).leq(test)));
    double[] teaching = quantiles(known, Encoding.PLACE_NAME, shares.teaching());
    double calibrate = teaching.length == 0 ? until : teaching[0];
    return new Parts(true, calibrate, until, test, bounds[0], bounds[2]);
  }

  private static double age(Dataset<Row> encoded) {
    Dataset<Row> goods =
        encoded
            .filter(functions.col(Encoding.LABEL).equalTo(0))
            .select(
                functions
                    .col(Encoding.KNOWN_NAME)
                    .minus(functions.col(Encoding.PLACE_NAME))
                    .as("age"));
    double[] age = quantiles(goods, "age", MOST);
    return age.length == 0 ? 0 : Math.max(0, age[0]);
  }

  private static double[] quantiles(Dataset<Row> rows, String column, double... shares) {
    return rows.stat().approxQuantile(column, shares, ERROR);
  }
}
