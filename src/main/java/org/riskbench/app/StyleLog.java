package org.riskbench.app;

import java.util.logging.Logger;

/**
 * Quiets one complaint of JavaFX. A screen that comes into the window was laid out elsewhere before
 * (that is what makes its first look quick); while it is put in, JavaFX resets fonts of its labels
 * and looks for colours above them where no style is worked out yet. It does so again, and finds
 * them, before anything is painted. A colour that really is unknown is found by StyleColoursTest.
 */
final class StyleLog {
  private static final String TOO_EARLY =
      "Caught 'java.lang.ClassCastException: class java.lang.String";

  /** Held, for a logger that nobody holds forgets what it was told. */
  private static final Logger STYLES = Logger.getLogger("javafx.css");

  private StyleLog() {}

  /** From now on what is only too early is not told. */
  static void quiet() {
    STYLES.setFilter(record -> !record.getMessage().startsWith(TOO_EARLY));
  }
}
