package org.riskbench.decision;

import java.util.Currency;

/** Currencies by their ISO 4217 codes. */
public final class Currencies {
  private Currencies() {}

  /** Whether there is a currency of that code, such as {@code EUR}. */
  public static boolean isCode(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(each -> each.getCurrencyCode().equals(code));
  }

  /** Digits of the minor unit: 2 for the cent, 0 where there is none; 2 for no known currency. */
  public static int minorDigits(String code) {
    return isCode(code) ? Math.max(0, Currency.getInstance(code).getDefaultFractionDigits()) : 2;
  }
}
