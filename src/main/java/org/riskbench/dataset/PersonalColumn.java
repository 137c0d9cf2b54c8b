package org.riskbench.dataset;

import java.util.Locale;

/**
 * A column that holds something of a person, to be masked on screen. Holds no value.
 *
 * @param column its name
 * @param share of its distinct values looked at that have the shape, 0 to 1
 * @param byName whether the name of the column says it too
 */
public record PersonalColumn(String column, PersonalKind kind, double share, boolean byName) {
  /** For people: {@code e-mail addresses: 99.8 % of its values have the shape}. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "%s: %.1f %% of its values have the shape%s",
        kind.text(),
        share * 100,
        byName ? ", and its name says so" : "");
  }
}
