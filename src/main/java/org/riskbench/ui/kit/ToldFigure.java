package org.riskbench.ui.kit;

import java.util.OptionalDouble;

/**
 * A figure in a table.
 *
 * @param value to sort by; empty if it can't be told
 * @param text as it is shown
 * @param range where it may lie, as it is shown; empty where that is not known
 * @param hint the same in words, and how it was found; empty likewise
 * @param faint whether it rests on too few records to say much
 */
public record ToldFigure(
    OptionalDouble value, String text, String range, String hint, boolean faint) {
  /** Where there is no figure. */
  public static final ToldFigure NONE =
      new ToldFigure(OptionalDouble.empty(), Formats.NONE, "", "", false);
}
