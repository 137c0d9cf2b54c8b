package org.riskbench.ui.money;

import org.riskbench.decision.CostFactor;
import org.riskbench.decision.Currencies;
import org.riskbench.trial.MoneyPeriod;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/**
 * Money in words: sums over all records, told per month or per 1,000 records. Immutable.
 *
 * @param digits of the currency's minor unit
 */
record MoneyWords(Messages messages, String currency, int digits, MoneyPeriod period) {
  static MoneyWords of(Messages messages, String currency, MoneyPeriod period) {
    return new MoneyWords(messages, currency, Currencies.minorDigits(currency), period);
  }

  /** A sum over all records without the currency, as columns show it. */
  String plain(double sum) {
    return figure(told(sum));
  }

  /** What is told for a sum over all records. */
  double told(double sum) {
    return sum * period.factor();
  }

  /** A figure that is told already. */
  String figure(double told) {
    return Formats.money(told, digits);
  }

  /** A sum over all records: {@code EUR 12,345}. */
  String sum(double sum) {
    return currency.isEmpty() ? plain(sum) : currency + " " + plain(sum);
  }

  /** {@code a month} or {@code per 1,000 records}. */
  String span() {
    return messages.text(period.isMonth() ? "money.span.month" : "money.span.records");
  }

  /** The value of a factor: {@code 5} or {@code 85 %}. */
  static String value(CostFactor factor, double value) {
    return factor.isMoney()
        ? Formats.number(rounded(value))
        : Formats.number(rounded(100 * value)) + " %";
  }

  private static double rounded(double value) {
    return Math.rint(value * 1e4) / 1e4;
  }
}
