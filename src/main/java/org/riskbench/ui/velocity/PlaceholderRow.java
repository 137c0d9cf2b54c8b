package org.riskbench.ui.velocity;

import org.riskbench.velocity.SuggestedPlaceholder;

/**
 * A key that many strangers seem to share.
 *
 * @param key as it may be shown
 * @param share of the records with a key, for people
 * @param accepted whether it counts as no key
 */
public record PlaceholderRow(
    SuggestedPlaceholder suggestion,
    String column,
    String key,
    String share,
    String times,
    boolean accepted) {
  @Override
  public String toString() {
    return "PlaceholderRow[" + column + ", " + share + "]";
  }
}
