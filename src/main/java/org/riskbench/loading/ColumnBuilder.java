package org.riskbench.loading;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.riskbench.dataset.ValueRanges;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnValues;

/**
 * Takes the cells of one column and finds out what they are.
 *
 * <p>Cells are kept as texts in a dictionary, so that no spelling is lost whatever kind the column
 * turns out to be. A column of very many distinct texts, all of them numbers or all moments so far,
 * goes over to plain doubles; should another text come after all, the column {@linkplain #isLost()
 * is lost} and the file is read again with its texts kept.
 */
final class ColumnBuilder {
  private static final int MANY_LEVELS = 1 << 16;
  private static final double MOST = 0.5;

  private final Optional<ColumnKind> wanted;
  private final boolean keepTexts;
  private TextDictionary texts = new TextDictionary();
  private int[] codes = new int[1024];
  private double[] numbers = {};
  private Optional<ColumnKind> direct = Optional.empty();
  private int nextTry = MANY_LEVELS;
  private int size;
  private int missing;
  private boolean lost;

  ColumnBuilder(Optional<ColumnKind> wanted, boolean keepTexts) {
    this.wanted = wanted;
    this.keepTexts = keepTexts || wanted.isPresent();
  }

  void add(char[] text, int from, int to) {
    if (direct.isPresent()) {
      addNumber(direct.get(), text, from, to);
    } else {
      addText(text, from, to);
    }
    size++;
  }

  /**
   * Adds a value. A column of nothing else stays one of values; beside texts, or under another kind
   * that was asked for, the value is spelled out.
   */
  void add(ColumnKind kind, double value) {
    if (size == 0 && wanted.orElse(kind) == kind) {
      direct = Optional.of(kind);
    }
    if (direct.equals(Optional.of(kind))) {
      addValue(value);
      size++;
    } else {
      char[] text = Cells.format(kind, value).toCharArray();
      add(text, 0, text.length);
    }
  }

  private void addText(char[] text, int from, int to) {
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, size + (size >> 1));
    }
    if (from == to) {
      codes[size] = -1;
      missing++;
      return;
    }
    codes[size] = texts.code(text, from, to);
    if (texts.size() > nextTry && !keepTexts) {
      goDirect();
    }
  }

  private void addNumber(ColumnKind kind, char[] text, int from, int to) {
    double value = Double.NaN;
    if (from < to) {
      value = Cells.parse(kind, text, from, to);
      lost |= Double.isNaN(value) ? !isBlank(text, from, to) : isCode(kind, text, from, to);
    } else {
      missing++;
    }
    addValue(value);
  }

  private void addValue(double value) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(1024, size + (size >> 1)));
    }
    numbers[size] = value;
  }

  private static boolean isBlank(char[] text, int from, int to) {
    return new String(text, from, to - from).isBlank();
  }

  private static boolean isCode(ColumnKind kind, char[] text, int from, int to) {
    return kind == ColumnKind.NUMBER && KindInference.isCode(text, from, to);
  }

  private void goDirect() {
    ColumnKind kind = KindInference.infer(texts, size + 1 - missing);
    if (!kind.isNumeric()) {
      nextTry = Integer.MAX_VALUE;
      return;
    }
    double[] values = valuesOf(kind);
    numbers = new double[codes.length];
    for (int row = 0; row <= size; row++) {
      numbers[row] = codes[row] < 0 ? Double.NaN : values[codes[row]];
    }
    direct = Optional.of(kind);
    codes = new int[0];
    texts = new TextDictionary();
  }

  /** Whether texts are gone that are needed after all. */
  boolean isLost() {
    return lost;
  }

  int size() {
    return size;
  }

  /**
   * The column.
   *
   * @param kind what the cells are
   * @param unreadable present cells that can't be read as the kind that was asked for
   * @param otherThanNumbers in a text column of nearly all numbers, how many cells are not
   */
  record Built(
      ColumnKind kind, ColumnValues values, int unreadable, OptionalInt otherThanNumbers) {}

  /** Ends the column; the builder is used no more. */
  Built build() {
    if (direct.isPresent()) {
      double[] values = Arrays.copyOf(numbers, size);
      return new Built(direct.get(), new ColumnValues.Numbers(values), 0, OptionalInt.empty());
    }
    ColumnKind kind = wanted.orElseGet(() -> KindInference.infer(texts, size - missing));
    return kind.isNumeric() ? buildNumbers(kind) : buildTexts(kind);
  }

  private Built buildNumbers(ColumnKind kind) {
    double[] values = valuesOf(kind);
    double[] cells = new double[size];
    int unreadable = 0;
    for (int row = 0; row < size; row++) {
      int code = codes[row];
      cells[row] = code < 0 ? Double.NaN : values[code];
      if (code >= 0 && Double.isNaN(values[code]) && !texts.level(code).isBlank()) {
        unreadable++;
      }
    }
    return new Built(kind, new ColumnValues.Numbers(cells), unreadable, OptionalInt.empty());
  }

  private Built buildTexts(ColumnKind kind) {
    ColumnValues.Texts cells = new ColumnValues.Texts(Arrays.copyOf(codes, size), texts.levels());
    OptionalInt others = wanted.isPresent() ? OptionalInt.empty() : otherThanNumbers(cells);
    return new Built(kind, cells, 0, others);
  }

  private OptionalInt otherThanNumbers(ColumnValues.Texts cells) {
    int[] counts = ValueRanges.counts(cells);
    int others = 0;
    for (int code = 0; code < counts.length; code++) {
      String level = cells.levels()[code];
      if (!KindInference.isNumber(level)) {
        if (!Double.isNaN(Cells.parseNumber(level))) {
          return OptionalInt.empty(); // codes: kept as text on purpose
        }
        others += counts[code];
      }
    }
    int present = size - missing;
    return present > 0 && others <= present * (1 - MOST)
        ? OptionalInt.of(others)
        : OptionalInt.empty();
  }

  private double[] valuesOf(ColumnKind kind) {
    double[] values = new double[texts.size()];
    for (int code = 0; code < values.length; code++) {
      values[code] = Cells.parse(kind, texts.level(code));
    }
    return values;
  }
}
