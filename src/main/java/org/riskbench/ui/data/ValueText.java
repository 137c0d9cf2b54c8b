package org.riskbench.ui.data;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;
import org.riskbench.ui.kit.Formats;

/** Values of a column as short text. */
final class ValueText {
  private static final double MANY_DIGITS = 1e15;

  private ValueText() {}

  /** A number of about five figures, a moment to the minute. */
  static String of(ColumnKind kind, double value) {
    if (Double.isNaN(value)) {
      return Formats.NONE;
    }
    return switch (kind) {
      case TIME -> moment().format(Instant.ofEpochMilli((long) value));
      case NUMBER -> number(value);
      case BOOLEAN, CATEGORY, TEXT -> Cells.format(kind, value);
    };
  }

  private static String number(double value) {
    double size = Math.abs(value);
    if (size >= MANY_DIGITS || (size > 0 && size < 0.0001)) {
      return Formats.print("%.3g", value);
    }
    if (value == Math.rint(value)) {
      return Formats.count(value);
    }
    int places = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4;
    return Formats.trimmed("%,." + places + "f", value);
  }

  private static DateTimeFormatter moment() {
    return Formats.dates("d MMM uuuu HH:mm").withZone(ZoneOffset.UTC);
  }
}
