package org.riskbench.loading;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;

/** What kind the texts of a column are. Looks at all of them: one other text makes another kind. */
final class KindInference {
  /** This many levels are a category in however small a file. */
  private static final int FEW_LEVELS = 20;

  private static final int MOST_LEVELS = 1_000;
  private static final int ROWS_PER_LEVEL = 10;
  private static final int DIGITS_OF_A_CODE = 16;
  private static final Set<Set<String>> PAIRS =
      Set.of(
          Set.of("yes", "no"),
          Set.of("true", "false"),
          Set.of("y", "n"),
          Set.of("t", "f"),
          Set.of("on", "off"));

  private KindInference() {}

  /**
   * How a column is to be read, if nobody has said.
   *
   * @param texts its distinct texts, none empty
   * @param present how many rows have one
   */
  static Reading infer(TextDictionary texts, int present, ColumnRequest request) {
    boolean none = true;
    boolean words = true;
    boolean numbers = true;
    boolean moments = true;
    for (int i = 0; i < texts.size() && (words || numbers || moments); i++) {
      String text = texts.level(i);
      if (!Cells.isMissing(text)) {
        none = false;
        words = words && isYesOrNo(text);
        numbers = numbers && isNumber(text);
        moments = moments && !Double.isNaN(Cells.parseTime(text));
      }
    }
    if (none) {
      return Reading.plain(ofTexts(texts.size(), present));
    }
    if (isPairOfWords(texts) || (words && !hasWordForMissing(texts))) {
      return Reading.plain(ColumnKind.BOOLEAN);
    }
    if (numbers) {
      return numbers(texts, present, request);
    }
    return moments ? moments(request.zone()) : other(texts, present, request);
  }

  /** Beside yes alone, none is an answer too. */
  private static boolean hasWordForMissing(TextDictionary texts) {
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.level(i).isBlank() && Cells.isMissing(texts.level(i))) {
        return true;
      }
    }
    return false;
  }

  private static Reading numbers(TextDictionary texts, int present, ColumnRequest request) {
    if (request.isWholeCode() && areWhole(texts)) {
      return Reading.plain(ofTexts(texts.size(), present));
    }
    return Optional.of(texts)
        .filter(any -> request.isTimeName())
        .flatMap(any -> WrittenMoments.readNumbers(texts, request.zone()))
        .orElseGet(() -> Reading.plain(ColumnKind.NUMBER));
  }

  private static Reading moments(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC)
        ? Reading.plain(ColumnKind.TIME)
        : Reading.sure(
            ColumnKind.TIME, new CellFormat.Moment(CellFormat.DateOrder.YEAR_FIRST, zone));
  }

  private static Reading other(TextDictionary texts, int present, ColumnRequest request) {
    Optional<Reading> numbers =
        request.isCodeName() ? Optional.empty() : WrittenNumbers.read(texts);
    return numbers
        .or(() -> WrittenMoments.read(texts, request.zone()))
        .orElseGet(() -> Reading.plain(ofTexts(texts.size(), present)));
  }

  /**
   * How a column is to be read as a kind that was asked for: by the format that reads most of its
   * texts.
   */
  static Reading infer(TextDictionary texts, ColumnKind kind, ColumnRequest request) {
    if (request.format().isPresent()) {
      return Reading.sure(kind, request.format().get());
    }
    Reading best = kind == ColumnKind.TIME ? moments(request.zone()) : Reading.plain(kind);
    int most = readable(texts, best);
    for (CellFormat format : candidates(texts, kind, request.zone())) {
      Reading reading = Reading.sure(kind, format);
      int read = readable(texts, reading);
      if (read > most) {
        best = reading;
        most = read;
      }
    }
    return best;
  }

  private static List<CellFormat> candidates(TextDictionary texts, ColumnKind kind, ZoneId zone) {
    if (kind == ColumnKind.TIME) {
      return List.of(
          new CellFormat.Moment(CellFormat.DateOrder.DAY_FIRST, zone),
          new CellFormat.Moment(CellFormat.DateOrder.MONTH_FIRST, zone));
    }
    if (kind != ColumnKind.NUMBER) {
      return List.of();
    }
    Optional<CellFormat.Decimal> signs = Optional.empty();
    for (int i = 0; i < texts.size() && signs.isEmpty(); i++) {
      signs = Cells.signs(texts.level(i));
    }
    CellFormat.Decimal point = signs.orElse(new CellFormat.Decimal('.', false, ""));
    return List.of(point, new CellFormat.Decimal(',', point.percent(), point.currency()));
  }

  private static int readable(TextDictionary texts, Reading reading) {
    int read = 0;
    for (int i = 0; i < texts.size() && reading.kind().isNumeric(); i++) {
      double value = Cells.parse(reading.kind(), reading.format(), texts.level(i));
      read += Double.isNaN(value) ? 0 : 1;
    }
    return read;
  }

  private static ColumnKind ofTexts(int levels, int present) {
    boolean category =
        levels <= FEW_LEVELS
            || (levels <= MOST_LEVELS && (long) levels * ROWS_PER_LEVEL <= present);
    return category ? ColumnKind.CATEGORY : ColumnKind.TEXT;
  }

  private static boolean areWhole(TextDictionary texts) {
    for (int i = 0; i < texts.size(); i++) {
      double value = Cells.parseNumber(texts.level(i));
      if (!Double.isNaN(value) && value != Math.rint(value)) {
        return false;
      }
    }
    return true;
  }

  /** Short words mean yes and no only beside each other. */
  private static boolean isPairOfWords(TextDictionary texts) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.level(i);
      if (!Cells.isMissing(text)) {
        seen.add(text.strip().toLowerCase(Locale.ROOT));
      }
      if (seen.size() > 2) {
        return false;
      }
    }
    return PAIRS.contains(seen);
  }

  private static boolean isYesOrNo(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "false", "yes", "no" -> true;
      default -> false;
    };
  }

  /** Whether a text is a quantity; a code that only looks like one is not. */
  static boolean isNumber(String text) {
    char[] characters = text.toCharArray();
    return !isCode(characters, 0, characters.length) && !Double.isNaN(Cells.parseNumber(text));
  }

  /**
   * Whether digits are a code rather than a quantity: a leading zero (00501), a leading plus (a
   * phone number) or more digits than a double holds (a card number).
   */
  static boolean isCode(char[] text, int from, int to) {
    int first = from < to && text[from] == '-' ? from + 1 : from;
    if (first >= to) {
      return false;
    }
    if (text[first] == '+') {
      return true;
    }
    if (text[first] == '0' && first + 1 < to && isDigit(text[first + 1])) {
      return true;
    }
    if (to - first < DIGITS_OF_A_CODE) {
      return false;
    }
    for (int i = first; i < to; i++) {
      if (!isDigit(text[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
