package org.riskbench.ui.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.riskbench.decision.Decision;
import org.riskbench.explain.Value;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnWords;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** How values and codes are called on this screen. */
final class Names {
  private static final int DIGITS = 4;
  private static final int LONGEST = 24;

  private final Messages messages;

  Names(Messages messages) {
    this.messages = messages;
  }

  /** {@code DEVICE_ID_VELOCITY} as "Device ID velocity". */
  static String title(String code) {
    String words = ColumnWords.of(code.toLowerCase(Locale.ROOT));
    return words.isEmpty()
        ? code
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** A value as people read it: four digits of a number are enough. */
  String value(ColumnKind kind, Value value) {
    if (value.isMissing()) {
      return messages.text("explain.missing");
    }
    if (kind == ColumnKind.BOOLEAN) {
      return messages.text(value.number() == 0 ? "explain.no" : "explain.yes");
    }
    return kind.isNumeric() ? number(value.number()) : cut(value.level());
  }

  private static String number(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9;
    return Formats.number(
        whole ? value : new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue());
  }

  private static String cut(String level) {
    return level.length() > LONGEST ? level.substring(0, LONGEST - 1) + "…" : level;
  }

  String decision(Decision decision) {
    return messages.text("decide." + decision.name().toLowerCase(Locale.ROOT));
  }

  /** Log-odds with their sign. */
  static String signed(double logOdds) {
    String text = Formats.print("%+.2f", logOdds);
    return text.matches("-[0.,]+") ? text.replace('-', '+') : text;
  }
}
