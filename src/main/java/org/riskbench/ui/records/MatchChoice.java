package org.riskbench.ui.records;

/**
 * How a cell is compared with a text.
 *
 * @param whole whether it must equal the text rather than contain it
 * @param text for people
 */
public record MatchChoice(boolean whole, String text) {
  @Override
  public String toString() {
    return text;
  }
}
