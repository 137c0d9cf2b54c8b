package org.riskbench.loading;

import java.util.Optional;
import java.util.OptionalLong;
import org.riskbench.dataset.ColumnEvidence;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnValues;

/** The distinct texts of a column, read once each, and how often they come. */
final class LevelValues {
  private static final double MOST = 0.5;
  private static final int LOOKED_AT = 1_000;

  private final String[] texts;
  private final double[] values;

  private LevelValues(String[] texts, double[] values) {
    this.texts = texts;
    this.values = values;
  }

  static LevelValues of(TextDictionary texts, Reading reading) {
    return of(texts.levels(), reading);
  }

  private static LevelValues of(String[] texts, Reading reading) {
    double[] values = new double[texts.length];
    for (int code = 0; code < values.length; code++) {
      values[code] = Cells.parse(reading.kind(), reading.format(), texts[code]);
    }
    return new LevelValues(texts, values);
  }

  /** NaN if the text can't be read or says that nothing is known. */
  double value(int code) {
    return values[code];
  }

  boolean isBlank(int code) {
    return Double.isNaN(values[code]) && texts[code].isBlank();
  }

  boolean isWord(int code) {
    return Double.isNaN(values[code]) && !texts[code].isBlank() && Cells.isMissing(texts[code]);
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
  static Optional<ColumnEvidence.Counts> nearlyNumbers(ColumnValues.Texts column) {
    if (!looksNumeric(column.levels())) {
      return Optional.empty();
    }
    LevelValues values = of(column.levels(), Reading.plain(ColumnKind.NUMBER));
    for (int code = 0; code < values.values.length; code++) {
      if (!Double.isNaN(values.values[code]) && !KindInference.isNumber(column.levels()[code])) {
        return Optional.empty(); // codes: kept as text on purpose
      }
    }
    int size = column.codes().length;
    ColumnEvidence.Counts counts = values.count(column.codes(), size, ColumnKind.NUMBER);
    long present = counts.fitting() + counts.others();
    return present > 0 && counts.others() <= present * (1 - MOST) && counts.others() > 0
        ? Optional.of(counts)
        : Optional.empty();
  }

  /** A cheap look, lest a million names be tried as numbers. */
  private static boolean looksNumeric(String[] levels) {
    int looked = Math.min(LOOKED_AT, levels.length);
    int numbers = 0;
    for (int i = 0; i < looked; i++) {
      String level = levels[(int) ((long) i * levels.length / looked)];
      numbers += Double.isNaN(Cells.parseNumber(level)) ? 0 : 1;
    }
    // With few levels one number may stand for most rows.
    return numbers > 0 && (levels.length <= LOOKED_AT || numbers * 10 >= looked);
  }
}
