package org.riskbench.card;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What thresholds do to records, by score alone: hard rules beside the model are left out.
 *
 * @param reviewFrom lowest score that is not approved, 0 to 1001 (none)
 * @param declineFrom lowest score that is declined, likewise
 * @param records which records it was measured on, in words
 * @param rates 0 to 1 by the names of {@link GroupRow}, of all records
 * @param money what they save; empty if it was not worked out
 * @param days reviews by working day; empty without dates
 * @param segments groups of columns that the model reads
 * @param fairness groups of sensitive columns, by numbers instead of names
 */
public record OperatingPoint(
    int reviewFrom,
    int declineFrom,
    String records,
    Map<String, Double> rates,
    Optional<Money> money,
    Optional<Days> days,
    List<GroupTable> segments,
    List<GroupTable> fairness) {
  public OperatingPoint {
    rates = Collections.unmodifiableMap(new LinkedHashMap<>(rates));
    segments = List.copyOf(segments);
    fairness = List.copyOf(fairness);
  }

  /**
   * Money against a baseline, in units of a currency.
   *
   * @param currency ISO 4217 code, or empty if nobody has said
   * @param baseline its name
   * @param per what it is told per, such as {@code month}
   * @param before cost under the baseline
   * @param now cost under the thresholds
   * @param saved the difference
   * @param low lower end of its 95 % interval
   * @param high upper end
   * @param method how the interval was made
   * @param assumed factors of the costs that nobody has stated
   * @param excluded records left out, as their amount can't be counted
   */
  public record Money(
      String currency,
      String baseline,
      String per,
      double before,
      double now,
      double saved,
      double low,
      double high,
      String method,
      List<String> assumed,
      long excluded) {
    public Money {
      assumed = List.copyOf(assumed);
    }
  }

  /**
   * Cases by working day.
   *
   * @param days how many working days
   * @param reviews on an average day
   * @param mostReviews on the busiest day
   * @param declines on an average day
   * @param capacity cases a team can review on a day; empty if nothing binds it
   * @param exceedance share of the days on which more wait than can be reviewed; empty likewise
   */
  public record Days(
      long days,
      double reviews,
      double mostReviews,
      double declines,
      OptionalDouble capacity,
      OptionalDouble exceedance) {}
}
