package org.riskbench.database;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The cells of a result as text that reads back as the same value, whatever this machine's zone.
 */
final class SqlCells {
  private static final int MOST_DIGITS = 400;

  /** How a column's values are asked for. */
  private enum Way {
    DATE,
    LOCAL_MOMENT,
    MOMENT,
    TEXT,
    ANY
  }

  private final ResultSet result;
  private final Way[] ways;

  SqlCells(ResultSet result, Vendor vendor) throws SQLException {
    this.result = result;
    ResultSetMetaData columns = result.getMetaData();
    this.ways = new Way[columns.getColumnCount()];
    for (int i = 0; i < ways.length; i++) {
      ways[i] =
          vendor == Vendor.SQLITE // each of its values has a type of its own
              ? Way.ANY
              : way(columns.getColumnType(i + 1), columns.getColumnTypeName(i + 1));
    }
  }

  private static Way way(int type, String name) {
    return switch (type) {
      case Types.DATE -> Way.DATE;
      case Types.TIMESTAMP_WITH_TIMEZONE -> Way.MOMENT;
      case Types.TIMESTAMP ->
          name.toLowerCase(Locale.ROOT).equals("timestamptz") ? Way.MOMENT : Way.LOCAL_MOMENT;
      case Types.TIME, Types.TIME_WITH_TIMEZONE, Types.CLOB, Types.NCLOB -> Way.TEXT;
      default -> Way.ANY;
    };
  }

  int size() {
    return ways.length;
  }

  /** A cell of the current row, from 0; empty where it is missing. */
  String get(int column) throws SQLException {
    Object value =
        switch (ways[column]) {
          case DATE -> result.getObject(column + 1, LocalDate.class);
          case LOCAL_MOMENT -> result.getObject(column + 1, LocalDateTime.class);
          case MOMENT -> result.getObject(column + 1, OffsetDateTime.class);
          case TEXT -> result.getString(column + 1);
          case ANY -> result.getObject(column + 1);
        };
    return value == null ? "" : text(value);
  }

  private static String text(Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number) ? number.toString() : "";
    }
    if (value instanceof Float number) {
      return Float.isFinite(number) ? number.toString() : "";
    }
    if (value instanceof BigDecimal number) {
      return Math.abs((long) number.scale()) > MOST_DIGITS
          ? number.toString()
          : number.toPlainString();
    }
    if (value instanceof LocalDateTime moment) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
    }
    if (value instanceof OffsetDateTime moment) {
      return moment.toInstant().toString();
    }
    return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
  }
}
