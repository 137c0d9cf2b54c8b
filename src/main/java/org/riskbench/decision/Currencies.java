package org.riskbench.decision;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** Currencies by their ISO 4217 codes. */
public final class Currencies {
  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private Currencies() {}

  /** Whether there is a currency of that code, such as {@code EUR}. */
  public static boolean isCode(String code) {
    return CODES.contains(code);
  }

  /** Digits of the minor unit: 2 for the cent, 0 where there is none; 2 for no known currency. */
  public static int minorDigits(String code) {
    return isCode(code) ? Math.max(0, Currency.getInstance(code).getDefaultFractionDigits()) : 2;
  }
}
