package org.riskbench.loading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

/**
 * Finds out from the beginning of a table what divides and quotes its cells, and where its header
 * stands. RFC 4180 and a header in the first line are what is taken unless another shape explains
 * more records.
 */
final class ShapeSniffer {
  /** In the order that decides between equals. */
  private static final String SEPARATORS = ",;\t|";

  private ShapeSniffer() {}

  /** The shape in which most records have as many cells as the header. */
  static CsvShape sniff(String text) {
    ShapeTrial usual = best(text, CsvShape.QUOTE, false);
    ShapeTrial best = usual.hasApostrophes() ? betterInApostrophes(text, usual) : usual;
    ShapeTrial escaped = best(text, CsvShape.QUOTE, true);
    return (escaped.merit() > best.merit() ? escaped : best).shape();
  }

  /** Where they are no quotes, they only make cells longer. */
  private static ShapeTrial betterInApostrophes(String text, ShapeTrial usual) {
    ShapeTrial other = best(text, ShapeTrial.APOSTROPHE, false);
    boolean alike = other.merit() == usual.merit() && usual.hasPairsOfApostrophes();
    return other.merit() > usual.merit() || alike ? other : usual;
  }

  private static ShapeTrial best(String text, char quote, boolean backslash) {
    ShapeTrial best = trial(text, new CsvShape(SEPARATORS.charAt(0), quote, backslash, 0));
    for (char separator : SEPARATORS.substring(1).toCharArray()) {
      ShapeTrial other = trial(text, new CsvShape(separator, quote, backslash, 0));
      best = other.merit() > best.merit() ? other : best;
    }
    return best;
  }

  /** Cells of each complete record as a load would read it. */
  private static ShapeTrial trial(String text, CsvShape shape) {
    ShapeTrial trial = new ShapeTrial(shape);
    try (CsvScanner scanner = new CsvScanner(new StringReader(text), shape)) {
      boolean more = true;
      while (more && !trial.isFull()) {
        more = scanner.next(trial);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    boolean cut = !text.endsWith("\n") && !text.endsWith("\r");
    return trial.ended(cut);
  }
}
