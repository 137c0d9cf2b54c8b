package org.riskbench.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the analyst said about the columns of a file, as far as it differs from what was recognised.
 * Immutable.
 *
 * @param roles names of roles by column name
 * @param kinds names of kinds by column name
 * @param label which column says what was fraud; empty if that was recognised
 */
public record RememberedColumns(
    Map<String, String> roles, Map<String, String> kinds, Optional<Label> label) {
  /** Nothing was said. */
  public static final RememberedColumns NONE =
      new RememberedColumns(Map.of(), Map.of(), Optional.empty());

  public RememberedColumns {
    roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
  }

  /**
   * The label. Of all values only the one that means fraud is kept.
   *
   * @param column its name
   * @param fraud the value that means fraud
   * @param othersGood whether every other value means good; otherwise it has to be said again
   */
  public record Label(String column, String fraud, boolean othersGood) {}

  /** Whether nothing was said. */
  public boolean isEmpty() {
    return roles.isEmpty() && kinds.isEmpty() && label.isEmpty();
  }
}
