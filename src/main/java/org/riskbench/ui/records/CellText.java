package org.riskbench.ui.records;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;

/** A number, a moment or a yes and no as the table writes it. */
final class CellText {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private CellText() {}

  /** The text of a value; empty where it is missing. */
  static String of(ColumnKind kind, double value) {
    return kind == ColumnKind.TIME && !Double.isNaN(value)
        ? MOMENT.format(Instant.ofEpochMilli((long) value))
        : Cells.format(kind, value);
  }
}
