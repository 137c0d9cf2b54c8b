package org.riskbench.velocity;

/**
 * A key that may be a placeholder. For the analyst's eyes: the key goes into no log and no error.
 *
 * @param key as the column's rule evens it out
 * @param share of the records with a key in this column, 0 to 1
 * @param times how many times more records it has than a usual key
 */
public record SuggestedPlaceholder(String column, String key, double share, double times) {
  @Override
  public String toString() {
    return "SuggestedPlaceholder[" + column + ", " + share + "]";
  }
}
