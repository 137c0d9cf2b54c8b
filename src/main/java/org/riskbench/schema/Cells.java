package org.riskbench.schema;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/** Reads the text of one cell: the only place that turns text into a value. Thread-safe. */
public final class Cells {
  private Cells() {}

  /**
   * The value of a cell of a numeric kind.
   *
   * @return NaN if the cell is blank or can't be read as that kind
   */
  public static double parse(ColumnKind kind, String cell) {
    return switch (kind) {
      case NUMBER -> parseNumber(cell);
      case BOOLEAN -> parseBoolean(cell);
      case TIME -> parseTime(cell);
      case CATEGORY, TEXT -> throw new IllegalArgumentException(kind + " is stored as text");
    };
  }

  /**
   * The same for characters in the middle of a buffer.
   *
   * @param kind NUMBER, BOOLEAN or TIME
   * @return NaN if the cell is blank or can't be read as that kind
   */
  public static double parse(ColumnKind kind, char[] buffer, int from, int to) {
    double plain =
        switch (kind) {
          case NUMBER -> PlainNumbers.read(buffer, from, to);
          case TIME -> PlainMoments.read(buffer, from, to);
          default -> Double.NaN;
        };
    return Double.isNaN(plain) ? parse(kind, new String(buffer, from, to - from)) : plain;
  }

  /**
   * The value of a cell of a numeric kind that is written in a format of its own or plainly. Where
   * the two differ (1.234 beside a decimal comma) the format wins.
   *
   * @return NaN if the cell is blank, a {@linkplain #isMissing word for missing}, or can't be read
   */
  public static double parse(ColumnKind kind, CellFormat format, String cell) {
    double value = parseWritten(format, cell);
    return Double.isNaN(value) ? parse(kind, cell) : value;
  }

  /** The same for characters in the middle of a buffer. */
  public static double parse(ColumnKind kind, CellFormat format, char[] buffer, int from, int to) {
    return format instanceof CellFormat.Plain
        ? parse(kind, buffer, from, to)
        : parse(kind, format, new String(buffer, from, to - from));
  }

  /**
   * The value of a cell in this very format.
   *
   * @return NaN if it is written otherwise; always for a format that is none of values
   */
  public static double parseWritten(CellFormat format, String cell) {
    if (format instanceof CellFormat.Decimal decimal) {
      NumberText number = NumberText.of(cell.strip());
      boolean same = number.currency().isEmpty() || number.currency().equals(decimal.currency());
      return same && (decimal.percent() || !number.isPercent())
          ? number.value(decimal.point())
          : Double.NaN;
    }
    if (format instanceof CellFormat.Moment moment) {
      return MomentText.of(cell.strip())
          .map(text -> text.millis(moment.order(), moment.zone()))
          .orElse(Double.NaN);
    }
    return format instanceof CellFormat.Epoch epoch
        ? parseNumber(cell) * (epoch.millis() ? 1 : 1_000)
        : Double.NaN;
  }

  /**
   * The percent sign and the currency of what may be a number.
   *
   * @return with a decimal point for want of knowing; empty if the cell can be no number
   */
  public static Optional<CellFormat.Decimal> signs(String cell) {
    NumberText number = NumberText.of(cell.strip());
    return number.isNumber()
        ? Optional.of(new CellFormat.Decimal('.', number.isPercent(), number.currency()))
        : Optional.empty();
  }

  /** Whether a moment has its year last, so that day and month can be mixed up. */
  public static boolean isYearLast(String cell) {
    return MomentText.of(cell.strip()).filter(MomentText::isYearLast).isPresent();
  }

  /**
   * Whether a cell of a numeric kind says that nothing is known: blank, or a word such as NA, null,
   * NaN, ? or -. In a text these words are texts.
   */
  public static boolean isMissing(String cell) {
    String text = cell.strip();
    return text.isEmpty() || MissingWords.has(text);
  }

  /**
   * The number that characters in the middle of a buffer spell in the usual way, the same bits as
   * {@link Double#parseDouble}, without making a text of them.
   *
   * @return NaN if it is no number, or one that needs the longer way: an exponent, many digits
   */
  public static double plainNumber(char[] buffer, int from, int to) {
    return PlainNumbers.read(buffer, from, to);
  }

  /** A finite decimal number with a point ({@code -12}, {@code 3.5}, {@code 1e-3}), or NaN. */
  public static double parseNumber(String cell) {
    double plain = PlainNumbers.read(cell.toCharArray(), 0, cell.length());
    return Double.isNaN(plain) ? parseAnyNumber(cell.strip()) : plain;
  }

  private static double parseAnyNumber(String text) {
    if (text.isEmpty() || !isDecimal(text)) {
      return Double.NaN;
    }
    double value = Double.parseDouble(text);
    return Double.isInfinite(value) ? Double.NaN : value;
  }

  /** Double.parseDouble also takes "NaN", "Infinity", "0x1p3" and "1d": none is a number here. */
  private static boolean isDecimal(String text) {
    int i = 0;
    int end = text.length();
    if (text.charAt(0) == '-' || text.charAt(0) == '+') {
      i++;
    }
    int digits = 0;
    while (i < end && isDigit(text.charAt(i))) {
      i++;
      digits++;
    }
    if (i < end && text.charAt(i) == '.') {
      i++;
      while (i < end && isDigit(text.charAt(i))) {
        i++;
        digits++;
      }
    }
    if (digits == 0) {
      return false;
    }
    if (i < end && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
      i++;
      if (i < end && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
        i++;
      }
      int start = i;
      while (i < end && isDigit(text.charAt(i))) {
        i++;
      }
      if (i == start) {
        return false;
      }
    }
    return i == end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** 1 for true, yes, y, t, on, 1; 0 for false, no, n, f, off, 0 (any case); otherwise NaN. */
  public static double parseBoolean(String cell) {
    return switch (cell.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y", "t", "on", "1" -> 1;
      case "false", "no", "n", "f", "off", "0" -> 0;
      default -> Double.NaN;
    };
  }

  /**
   * A moment with the year first ({@code 2026-03-01}, {@code 2026-03-01 12:30:00}, {@code
   * 2026-03-01T12:30:00.5+02:00}), in milliseconds since 1970 UTC, or NaN. Without a zone it is
   * taken as UTC.
   */
  public static double parseTime(String cell) {
    String text = cell.strip();
    // Cheap test first: most cells of most files are no dates.
    if (text.length() < 8 || !isDigit(text.charAt(0)) || !isDigit(text.charAt(3))) {
      return Double.NaN;
    }
    double plain = PlainMoments.read(text.toCharArray(), 0, text.length());
    return Double.isNaN(plain) ? parseAnyMoment(text) : plain;
  }

  private static double parseAnyMoment(String text) {
    try {
      TemporalAccessor parsed = Unusual.MOMENT.parse(text);
      LocalDateTime local =
          LocalDateTime.of(
              parsed.query(TemporalQueries.localDate()), parsed.query(TemporalQueries.localTime()));
      ZoneOffset zone = parsed.query(TemporalQueries.offset());
      return local.toInstant(zone == null ? ZoneOffset.UTC : zone).toEpochMilli();
    } catch (DateTimeException e) {
      return Double.NaN; // by contract: not a moment
    }
  }

  /**
   * A number as text, the shortest that reads back as the same double, whole numbers without ".0".
   */
  public static String format(ColumnKind kind, double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    return switch (kind) {
      case TIME -> Instant.ofEpochMilli((long) value).toString();
      case BOOLEAN -> value != 0 ? "true" : "false";
      default ->
          value == Math.rint(value) && Math.abs(value) < 1e15
              ? Long.toString((long) value)
              : Double.toString(value);
    };
  }

  /** Made when the first moment is not spelt as usual. */
  private static final class Unusual {
    /**
     * Year first, so that day and month cannot be mixed up; a time without a zone is taken as UTC.
     */
    static final DateTimeFormatter MOMENT =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("uuuu[-][/]MM[-][/]dd[['T'][ ]HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[ ]]")
            .appendPattern("[XXX][XX][X]['UTC']")
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
  }
}
