package org.riskbench.scoring;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.FlatRecord;

/** Fills a record from a program's own values by name. */
final class Fields {
  private Fields() {}

  static void fill(FlatRecord record, Map<String, ?> fields) {
    for (Map.Entry<String, ?> field : fields.entrySet()) {
      OptionalInt slot = record.schema().find(field.getKey());
      if (slot.isEmpty()) {
        throw unknown(record);
      }
      set(record, slot.getAsInt(), field.getValue());
    }
  }

  private static void set(FlatRecord record, int slot, @Nullable Object value) {
    if (value == null) {
      return;
    }
    Column column = record.schema().column(slot);
    if (!column.kind().isNumeric()) {
      if (!record.parse(slot, text(column, value))) {
        throw unreadable(column);
      }
    } else if (value instanceof CharSequence text) {
      if (!record.parse(slot, text.toString())) {
        throw unreadable(column);
      }
    } else {
      record.set(slot, number(column, value));
    }
  }

  /** A number in a category (a code, a post code) is read as its shortest text. */
  private static String text(Column column, Object value) {
    if (value instanceof CharSequence || value instanceof Boolean || isWhole(value)) {
      return value.toString();
    }
    if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      return Cells.format(ColumnKind.NUMBER, number.doubleValue());
    }
    throw unreadable(column);
  }

  private static boolean isWhole(Object value) {
    return value instanceof Long || value instanceof Integer || value instanceof Short;
  }

  private static double number(Column column, Object value) {
    if (value instanceof Boolean truth && column.kind() == ColumnKind.BOOLEAN) {
      return truth ? 1 : 0;
    }
    if (value instanceof Instant moment && column.kind() == ColumnKind.TIME) {
      return moment.toEpochMilli();
    }
    if (value instanceof Number number && suits(column.kind(), number.doubleValue())) {
      return number.doubleValue();
    }
    throw unreadable(column);
  }

  private static boolean suits(ColumnKind kind, double value) {
    return kind == ColumnKind.BOOLEAN ? value == 0 || value == 1 : Double.isFinite(value);
  }

  /** The name itself may be anything, even a value put in the wrong place: it is not repeated. */
  private static ProblemException unknown(FlatRecord record) {
    return Problem.error(
            "SCORE-413",
            "The record has a field that the model does not know.",
            "Its fields are: "
                + String.join(", ", record.schema().columns().stream().map(Column::name).toList())
                + ".")
        .asException();
  }

  private static ProblemException unreadable(Column column) {
    return Problem.error(
            "SCORE-414",
            "The value of \"%s\" can't be read as a %s.".formatted(column.name(), spoken(column)),
            "Give a value of that kind, or leave the field out.")
        .with("field", column.name())
        .asException();
  }

  private static String spoken(Column column) {
    return switch (column.kind()) {
      case NUMBER -> "finite number";
      case BOOLEAN -> "yes or no (true, false, 1, 0)";
      case TIME -> "moment (such as 2026-03-01T12:30:00Z, or milliseconds since 1970)";
      case CATEGORY, TEXT -> "text";
    };
  }
}
