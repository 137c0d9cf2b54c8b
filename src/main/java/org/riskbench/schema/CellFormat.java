package org.riskbench.schema;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the cells of a column are written, beside the plain spellings that are always accepted.
 * Immutable; its text and {@link #parse} are inverse to each other.
 */
public sealed interface CellFormat {
  /** A point in numbers, the year first in moments, UTC, texts as they are. */
  CellFormat PLAIN = new Plain();

  /** The plain spellings alone. */
  record Plain() implements CellFormat {
    @Override
    public String toString() {
      return "plain";
    }
  }

  /**
   * Numbers with thousands separators, a percent sign or a currency.
   *
   * @param point what divides whole and decimal digits, a point or a comma
   * @param percent whether a cell with a percent sign is expected; it counts hundredths
   * @param currency symbol or code of the one currency of the column, empty without
   */
  record Decimal(char point, boolean percent, String currency) implements CellFormat {
    public Decimal {
      if (point != '.' && point != ',') {
        throw new IllegalArgumentException("a decimal point is a point or a comma");
      }
    }

    @Override
    public String toString() {
      return (point == '.' ? "1,234.5" : "1.234,5")
          + (percent ? " %" : "")
          + (currency.isEmpty() ? "" : " " + currency);
    }
  }

  /** Which part of a date stands where, if all three are numbers. */
  enum DateOrder {
    /** 2026-03-01. */
    YEAR_FIRST("y-m-d"),
    /** 1/3/2026 is the first of March. */
    DAY_FIRST("d/m/y"),
    /** 3/1/2026 is the first of March. */
    MONTH_FIRST("m/d/y");

    private final String text;

    DateOrder(String text) {
      this.text = text;
    }
  }

  /**
   * Moments in the usual spellings: 1/3/2026, 1.3.2026 13:30, 1 Mar 2026 1:30 pm.
   *
   * @param order of day and month where both are numbers and the year comes last
   * @param zone of cells that name none
   */
  record Moment(DateOrder order, ZoneId zone) implements CellFormat {
    @Override
    public String toString() {
      return order.text + " " + zone;
    }
  }

  /**
   * Moments as a number since 1970.
   *
   * @param millis whether milliseconds are counted, otherwise seconds
   */
  record Epoch(boolean millis) implements CellFormat {
    @Override
    public String toString() {
      return millis ? "epoch-ms" : "epoch-s";
    }
  }

  /**
   * Texts replaced by their keyed hash; see {@link CellHash}.
   *
   * @param salt {@linkplain CellHash#id() id} of the salt, which is not kept here
   */
  record Hashed(String salt) implements CellFormat {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");

    public Hashed {
      if (!ID.matcher(salt).matches()) {
        throw new IllegalArgumentException("the id of a salt has 16 hexadecimal digits");
      }
    }

    @Override
    public String toString() {
      return "hmac-sha256 " + salt;
    }
  }

  /** Whether cells of a kind can be written in a format. */
  static boolean suits(CellFormat format, ColumnKind kind) {
    if (format instanceof Decimal) {
      return kind == ColumnKind.NUMBER;
    }
    if (format instanceof Hashed) {
      return !kind.isNumeric();
    }
    return format instanceof Plain || kind == ColumnKind.TIME;
  }

  /**
   * The format that spells itself like this: {@code plain}, {@code 1.234,5 % €}, {@code d/m/y
   * Europe/Berlin} (the zone may be left out), {@code epoch-s}.
   *
   * @return empty if it is none
   */
  static Optional<CellFormat> parse(String text) {
    String[] words = text.strip().split("\\s+", -1);
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case "plain" -> words.length == 1 ? Optional.of(PLAIN) : Optional.empty();
      case "1,234.5" -> decimal('.', words);
      case "1.234,5" -> decimal(',', words);
      case "y-m-d" -> moment(DateOrder.YEAR_FIRST, words);
      case "d/m/y" -> moment(DateOrder.DAY_FIRST, words);
      case "m/d/y" -> moment(DateOrder.MONTH_FIRST, words);
      case "epoch-s" -> Optional.of(new Epoch(false));
      case "epoch-ms" -> Optional.of(new Epoch(true));
      case "hmac-sha256" ->
          words.length == 2 && Hashed.ID.matcher(words[1]).matches()
              ? Optional.of(new Hashed(words[1]))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<CellFormat> decimal(char point, String[] words) {
    boolean percent = words.length > 1 && words[1].equals("%");
    int rest = percent ? 2 : 1;
    return words.length > rest + 1
        ? Optional.empty()
        : Optional.of(new Decimal(point, percent, words.length > rest ? words[rest] : ""));
  }

  private static Optional<CellFormat> moment(DateOrder order, String[] words) {
    try {
      return words.length > 2
          ? Optional.empty()
          : Optional.of(new Moment(order, words.length > 1 ? ZoneId.of(words[1]) : ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty(); // by contract: no zone of this name
    }
  }
}
