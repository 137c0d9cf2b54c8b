package org.riskbench.trial;

import java.util.Optional;

/**
 * What money is told per: a month where records have dates, else 1,000 records. Immutable.
 *
 * @param factor what a sum over all records is multiplied by; 0 without records
 * @param months how long the records span, where that is known
 */
public record MoneyPeriod(double factor, Optional<Double> months) {
  private static final double RECORDS = 1_000;

  /** What the money of records is told per. */
  public static MoneyPeriod of(Cases cases) {
    double records = cases.sweep().at(0, 0).all().total();
    return cases
        .months()
        .map(months -> new MoneyPeriod(1 / months, cases.months()))
        .orElseGet(() -> new MoneyPeriod(records > 0 ? RECORDS / records : 0, Optional.empty()));
  }

  /** Whether it is told per month. */
  public boolean isMonth() {
    return months.isPresent();
  }
}
