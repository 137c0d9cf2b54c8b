package org.riskbench.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of columns as words of a sentence. */
public final class ColumnWords {
  /** Written in capitals wherever they stand; none of them is an ordinary word as well. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "aml", "api", "asn", "atm", "bic", "cvc", "cvv", "dob", "eur", "gbp", "gps", "iban", "id",
          "imei", "imsi", "ip", "isp", "kyc", "mcc", "sms", "ssn", "url", "usd", "utc", "uuid",
          "vat", "vpn");

  private ColumnWords() {}

  /**
   * {@code account_age} as "account age", {@code ip_address} as "IP address".
   *
   * @return empty if the name is made of separators alone
   */
  public static String of(String column) {
    return Arrays.stream(column.strip().split("[\\s_.\\-]+"))
        .filter(word -> !word.isEmpty())
        .map(ColumnWords::word)
        .collect(Collectors.joining(" "));
  }

  private static String word(String word) {
    return ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
        ? word.toUpperCase(Locale.ROOT)
        : word;
  }
}
