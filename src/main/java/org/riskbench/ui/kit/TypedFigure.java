package org.riskbench.ui.kit;

import java.math.BigDecimal;
import java.math.MathContext;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.Cells;

/**
 * Numbers as people type them.
 *
 * <p>A number is read as the window's language writes it, for so it stands everywhere on the
 * screen: {@code 1.234} is 1234 in German, and one and a bit in English. Only what can't be a
 * number of that language is read as one of the other: {@code 1.5} and {@code 1,5} are one and a
 * half in both. Thousands stand in groups of three or the text is no number, so that {@code 1,5}
 * never becomes 15. What was understood is written back without groups: whoever meant something
 * else sees it at once.
 */
public final class TypedFigure {
  private static final MathContext DIGITS = new MathContext(9);
  private static final String PERCENT = "%";

  private TypedFigure() {}

  /** The number, NaN if the text is none. */
  public static double read(String text) {
    char point = point();
    double own = read(text, point);
    return Double.isNaN(own) ? read(text, point == ',' ? '.' : ',') : own;
  }

  private static double read(String text, char point) {
    return Cells.parseWritten(new CellFormat.Decimal(point, false, ""), text);
  }

  private static char point() {
    return switch (WindowLanguage.current()) {
      case ENGLISH -> '.';
      case GERMAN -> ',';
    };
  }

  /** A number as one would type it, to nine figures: {@code 1234.5} or {@code 1234,5}. */
  public static String write(double number) {
    return shown(plain(new BigDecimal(number).round(DIGITS)));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /**
   * What was typed as the rooms below read it, with a decimal point and without groups; a text that
   * is no number, such as {@code auto}, as it stands.
   */
  public static String neutral(String typed) {
    String text = typed.strip();
    if (text.endsWith(PERCENT)) {
      return neutral(text.substring(0, text.length() - 1)) + PERCENT;
    }
    double number = read(text);
    return Double.isNaN(number) ? text : plain(BigDecimal.valueOf(number));
  }

  /** A number as the rooms below write it as one would type it; other texts as they stand. */
  public static String shown(String neutral) {
    return neutral.matches("-?[0-9]+\\.[0-9]+( ?%)?") ? neutral.replace('.', point()) : neutral;
  }
}
