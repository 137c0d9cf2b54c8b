package org.riskbench.velocity;

import java.util.Locale;
import java.util.Set;

/**
 * Spellings of "no key": they are shared by strangers, so counting them would make everybody look
 * busy. A record with one of them has no value in any feature of that key.
 */
public final class Placeholders {
  private static final Set<String> WORDS =
      Set.of(
          "unknown",
          "n/a",
          "na",
          "nan",
          "none",
          "null",
          "nil",
          "undefined",
          "anonymous",
          "missing",
          "not available",
          "not provided",
          "empty",
          "test",
          "dummy",
          "default",
          "other",
          "-",
          "?",
          "127.0.0.1",
          "::1",
          "0:0:0:0::/64",
          "localhost",
          "255.255.255.255",
          "test@test.com",
          "test@example.com",
          "none@none.com",
          "unknown@unknown.com",
          "noemail@noemail.com");

  private Placeholders() {}

  /** Whether a key, evened out by its rule, stands for none. Case does not matter. */
  public static boolean isPlaceholder(String key) {
    return key.isEmpty() || isNothing(key) || WORDS.contains(key.toLowerCase(Locale.ROOT));
  }

  /** Zeros and punctuation alone: {@code 0.0.0.0}, {@code 000000}, {@code --}. */
  private static boolean isNothing(String key) {
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c != '0' && c != '.' && c != '-' && c != ':' && c != '+' && c != ' ') {
        return false;
      }
    }
    return true;
  }
}
