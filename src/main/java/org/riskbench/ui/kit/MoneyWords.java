package org.riskbench.ui.kit;

/** Sums of money as the window says them: {@code 12,345 EUR a month}. Immutable. */
public final class MoneyWords {
  private final Messages messages;
  private final String currency;
  private final double factor;
  private final boolean isMonth;

  /**
   * How sums are said.
   *
   * @param currency code, empty if none is known
   * @param factor what a sum over all records is multiplied by
   * @param isMonth whether that is a month's; else it is told for 1,000 records
   */
  public MoneyWords(Messages messages, String currency, double factor, boolean isMonth) {
    this.messages = messages;
    this.currency = currency;
    this.factor = factor;
    this.isMonth = isMonth;
  }

  /** A sum over all records, with its unit and what it is told per. */
  public String full(double sum) {
    return messages.text(isMonth ? "money.month" : "money.thousand", of(sum));
  }

  /** The same without what it is told per. */
  public String of(double sum) {
    String amount = figure(sum * factor);
    return currency.isEmpty() ? amount : amount + " " + currency;
  }

  /** Digits where they say something: cents under 100. */
  private static String figure(double amount) {
    double rounded = Math.abs(amount) < 100 ? Math.rint(amount * 100) / 100 : Math.rint(amount);
    return Formats.number(rounded + 0.0); // -0 is 0
  }

  /** An amount of one record, with its unit. */
  public String one(double amount) {
    String figure = figure(amount);
    return currency.isEmpty() ? figure : figure + " " + currency;
  }

  /** What a sum is told per, as the heading of a column: {@code a month}. */
  public String per() {
    return messages.text(isMonth ? "money.per.month" : "money.per.thousand");
  }
}
