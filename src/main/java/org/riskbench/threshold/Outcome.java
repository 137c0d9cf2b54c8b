package org.riskbench.threshold;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What two thresholds do to labelled records. An <em>alert</em> is a record that is not approved. A
 * rate without a denominator (no frauds, no alerts) is empty, never NaN.
 *
 * @param reviewFrom lowest score that is reviewed, 0 to 1001 (none)
 * @param declineFrom lowest score that is declined, {@code reviewFrom} to 1001 (none)
 * @param approved records below both
 * @param reviewed records from {@code reviewFrom} up to below {@code declineFrom}
 * @param declined records from {@code declineFrom} up
 */
public record Outcome(
    int reviewFrom, int declineFrom, Tally approved, Tally reviewed, Tally declined) {

  /** Records that are not approved. */
  public Tally alerts() {
    return reviewed.plus(declined);
  }

  /** All records. */
  public Tally all() {
    return approved.plus(alerts());
  }

  /** Share of the frauds that are not approved. */
  public OptionalDouble recall() {
    return share(alerts().fraud(), all().fraud());
  }

  /** Share of frauds among the alerts. */
  public OptionalDouble precision() {
    return share(alerts().fraud(), alerts().total());
  }

  /** Share of the goods that are not approved. */
  public OptionalDouble falsePositiveRate() {
    return share(alerts().good(), all().good());
  }

  /** Share of the frauds that are declined. */
  public OptionalDouble declineRecall() {
    return share(declined.fraud(), all().fraud());
  }

  /** Share of the goods that are declined. */
  public OptionalDouble declineFalsePositiveRate() {
    return share(declined.good(), all().good());
  }

  /** Share of all records that are approved. */
  public OptionalDouble approvalRate() {
    return share(approved.total(), all().total());
  }

  /** Share of all records that are reviewed. */
  public OptionalDouble reviewRate() {
    return share(reviewed.total(), all().total());
  }

  /** Share of all records that are declined. */
  public OptionalDouble declineRate() {
    return share(declined.total(), all().total());
  }

  /** Share of all records that are not approved. */
  public OptionalDouble alertRate() {
    return share(alerts().total(), all().total());
  }

  /**
   * Share of the frauds' amount that is not approved, transaction by transaction; empty without
   * amounts. Not the value detection rate, which follows an entity past its first alert.
   */
  public OptionalDouble fraudAmountCaught() {
    return share(alerts().fraudAmount(), all().fraudAmount());
  }

  /**
   * Goods per fraud among the alerts, written as a ratio: {@code 5 : 1}, below ten with one decimal
   * where it has one: {@code 2.5 : 1}. Empty if no fraud is alerted.
   */
  public Optional<String> falsePositiveRatio() {
    Tally alerts = alerts();
    if (!(alerts.fraud() > 0)) {
      return Optional.empty();
    }
    double goods = alerts.good() / alerts.fraud();
    double rounded = goods < 10 ? Math.rint(goods * 10) / 10 : Math.rint(goods);
    String pattern = rounded == Math.rint(rounded) ? "%.0f : 1" : "%.1f : 1";
    return Optional.of(String.format(Locale.ROOT, pattern, rounded));
  }

  private static OptionalDouble share(double part, double whole) {
    return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
  }
}
