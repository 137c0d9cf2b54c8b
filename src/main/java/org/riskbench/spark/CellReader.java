package org.riskbench.spark;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;

/**
 * Reads the cells of one column of a table as the desk reads them: values of a Parquet file by
 * their type, everything else as text. What the desk takes for a code rather than a number (a
 * decimal without digits after the point) is a text here too. Stateless.
 */
enum CellReader {
  TEXT {
    @Override
    String text(Row row, int column) {
      return row.getString(column);
    }
  },
  BYTES {
    @Override
    String text(Row row, int column) {
      return new String((byte[]) row.get(column), StandardCharsets.UTF_8);
    }
  },
  CODE {
    @Override
    String text(Row row, int column) {
      Object value = row.get(column);
      return value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
    }
  },
  NUMBER(ColumnKind.NUMBER) {
    @Override
    double value(Row row, int column) {
      double value = ((Number) row.get(column)).doubleValue();
      return Double.isInfinite(value) ? Double.NaN : value;
    }
  },
  BOOLEAN(ColumnKind.BOOLEAN) {
    @Override
    double value(Row row, int column) {
      return row.getBoolean(column) ? 1 : 0;
    }
  },
  DATE(ColumnKind.TIME) {
    @Override
    double value(Row row, int column) {
      return ((LocalDate) row.get(column)).toEpochDay() * (double) DAY_MILLIS;
    }
  },
  MOMENT(ColumnKind.TIME) {
    @Override
    double value(Row row, int column) {
      return ((Instant) row.get(column)).toEpochMilli();
    }
  },
  LOCAL_MOMENT(ColumnKind.TIME) {
    @Override
    double value(Row row, int column) {
      return ((LocalDateTime) row.get(column)).toInstant(ZoneOffset.UTC).toEpochMilli();
    }
  },
  /** Lists, maps, records: no cell. */
  NONE {
    @Override
    String text(Row row, int column) {
      return "";
    }
  };

  private static final long DAY_MILLIS = 86_400_000L;

  private final Optional<ColumnKind> kind;

  CellReader() {
    this.kind = Optional.empty();
  }

  CellReader(ColumnKind kind) {
    this.kind = Optional.of(kind);
  }

  /** The reader for a type. */
  static CellReader of(DataType type) {
    if (type instanceof DecimalType decimal) {
      return decimal.scale() > 0 ? NUMBER : CODE;
    }
    return switch (type.typeName()) {
      case "string", "char", "varchar" -> TEXT;
      case "binary" -> BYTES;
      case "byte", "short", "integer", "float", "double" -> NUMBER;
      case "long" -> CODE;
      case "boolean" -> BOOLEAN;
      case "date" -> DATE;
      case "timestamp" -> MOMENT;
      case "timestamp_ntz" -> LOCAL_MOMENT;
      default -> NONE;
    };
  }

  /** What the values are, where they come as values rather than as text. */
  Optional<ColumnKind> kind() {
    return kind;
  }

  /** The value of a cell that is not null, of a reader with a kind. */
  double value(Row row, int column) {
    throw new IllegalStateException(this + " has texts");
  }

  /** The text of a cell that is not null; a value as {@link Cells#format} spells it. */
  String text(Row row, int column) {
    return Cells.format(kind.orElseThrow(), value(row, column));
  }
}
