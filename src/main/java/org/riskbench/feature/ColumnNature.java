package org.riskbench.feature;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.riskbench.schema.ColumnValues;

/** What a column seems to hold, by the words in its name and by its values. */
final class ColumnNature {
  private ColumnNature() {}

  /** Words of a name: {@code billingCountry}, {@code BILLING-COUNTRY} as billing, country. */
  static List<String> words(String name) {
    String parted = name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2");
    return Arrays.stream(parted.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  static boolean says(String name, String... any) {
    return words(name).stream().anyMatch(word -> Arrays.asList(any).contains(word));
  }

  /** The share of rows with a value whose value passes, 0 if there are none. */
  static double share(ColumnValues.Texts texts, Predicate<String> passes) {
    byte[] known = new byte[texts.levels().length];
    long present = 0;
    long passing = 0;
    for (int code : texts.codes()) {
      if (code < 0) {
        continue;
      }
      if (known[code] == 0) {
        known[code] = (byte) (passes.test(texts.levels()[code]) ? 1 : 2);
      }
      present++;
      passing += known[code] == 1 ? 1 : 0;
    }
    return present == 0 ? 0 : (double) passing / present;
  }

  static boolean isEmail(String text) {
    int at = EmailDomain.at(text);
    return at > 0 && text.indexOf('.', at) > at + 1;
  }

  static boolean isAddress(String text) {
    return IpAddress.read(text) != IpAddress.NONE;
  }
}
