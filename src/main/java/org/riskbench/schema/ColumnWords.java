package org.riskbench.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of columns as words of a sentence. */
public final class ColumnWords {
  /** Written in capitals wherever they stand; none of them is an ordinary word as well. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "aml", "api", "asn", "atm", "bic", "cvc", "cvv", "dob", "eur", "gbp", "gps", "iban", "id",
          "imei", "imsi", "ip", "isp", "kyc", "mcc", "sms", "ssn", "url", "usd", "utc", "uuid",
          "vat", "vpn");

  private static final Pattern SEPARATORS = Pattern.compile("[\\s_.\\-]+");

  private ColumnWords() {}

  /**
   * {@code account_age} as "account age", {@code ip_address} as "IP address".
   *
   * @return empty if the name is made of separators alone
   */
  public static String of(String column) {
    List<String> words = new ArrayList<>();
    for (String word : SEPARATORS.split(column.strip())) {
      if (!word.isEmpty()) {
        words.add(word(word));
      }
    }
    return String.join(" ", words);
  }

  private static String word(String word) {
    return ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
        ? word.toUpperCase(Locale.ROOT)
        : word;
  }
}
