package org.riskbench.loading;

import java.util.Optional;
import java.util.OptionalLong;
import org.riskbench.dataset.ColumnEvidence;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;

/** The distinct texts of a column, read once each, and how often they come. */
final class LevelValues {
  private static final double MOST = 0.5;

  private final TextDictionary texts;
  private final double[] values;

  private LevelValues(TextDictionary texts, double[] values) {
    this.texts = texts;
    this.values = values;
  }

  static LevelValues of(TextDictionary texts, Reading reading) {
    double[] values = new double[texts.size()];
    for (int code = 0; code < values.length; code++) {
      values[code] = Cells.parse(reading.kind(), reading.format(), texts.level(code));
    }
    return new LevelValues(texts, values);
  }

  /** NaN if the text can't be read or says that nothing is known. */
  double value(int code) {
    return values[code];
  }

  boolean isBlank(int code) {
    return Double.isNaN(values[code]) && texts.level(code).isBlank();
  }

  boolean isWord(int code) {
    return Double.isNaN(values[code])
        && !texts.level(code).isBlank()
        && Cells.isMissing(texts.level(code));
  }

  /** What the cells of a column are; rows are counted from 1 and only those that were kept. */
  ColumnEvidence.Counts count(int[] codes, int size, ColumnKind kind) {
    long[] rows = new long[values.length];
    long blank = 0;
    for (int row = 0; row < size; row++) {
      if (codes[row] < 0) {
        blank++;
      } else {
        rows[codes[row]]++;
      }
    }
    long fitting = 0;
    long words = 0;
    boolean[] other = new boolean[values.length];
    for (int code = 0; code < values.length; code++) {
      if (!Double.isNaN(values[code])) {
        fitting += rows[code];
      } else if (isBlank(code)) {
        blank += rows[code];
      } else if (isWord(code)) {
        words += rows[code];
      } else {
        other[code] = true;
      }
    }
    long others = size - fitting - blank - words;
    return new ColumnEvidence.Counts(
        kind,
        fitting,
        blank,
        words,
        others,
        others == 0 ? OptionalLong.empty() : first(codes, size, other));
  }

  private static OptionalLong first(int[] codes, int size, boolean[] other) {
    for (int row = 0; row < size; row++) {
      if (codes[row] >= 0 && other[codes[row]]) {
        return OptionalLong.of(row + 1L);
      }
    }
    return OptionalLong.empty();
  }

  /** Counts for a text column that would be numbers but for some cells; empty for others. */
  Optional<ColumnEvidence.Counts> nearlyNumbers(int[] codes, int size) {
    for (int code = 0; code < values.length; code++) {
      if (!Double.isNaN(values[code]) && !KindInference.isNumber(texts.level(code))) {
        return Optional.empty(); // codes: kept as text on purpose
      }
    }
    ColumnEvidence.Counts counts = count(codes, size, ColumnKind.NUMBER);
    long present = counts.fitting() + counts.others();
    return present > 0 && counts.others() <= present * (1 - MOST) && counts.others() > 0
        ? Optional.of(counts)
        : Optional.empty();
  }
}
