package org.riskbench.feature;

import java.util.Arrays;
import java.util.OptionalInt;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;

/**
 * Folds by what is in a row, not where it stands: permuting the rows changes no row's fold, and
 * duplicates can't tell each other's label. Where the rows have times, folds are stretches of time:
 * a level that was risky for a week then tells as little of the other weeks as it will later.
 */
final class RowFolds {
  private RowFolds() {}

  static byte[] of(Rows rows, int folds) {
    byte[] fold = byContent(rows, folds);
    OptionalInt time = rows.schema().find(ColumnRole.TIME);
    if (time.isPresent() && rows.schema().column(time.getAsInt()).kind().isNumeric()) {
      byTime(rows.numbers(time.getAsInt()), folds, fold);
    }
    return fold;
  }

  /** Rows without a time keep their fold. */
  private static void byTime(double[] times, int folds, byte[] fold) {
    double[] sorted = Arrays.stream(times).filter(Double::isFinite).sorted().toArray();
    for (int row = 0; sorted.length >= folds && row < times.length; row++) {
      if (Double.isFinite(times[row])) {
        byte stretch = 0;
        while (stretch + 1 < folds
            && times[row] >= sorted[(int) ((long) sorted.length * (stretch + 1) / folds)]) {
          stretch++;
        }
        fold[row] = stretch;
      }
    }
  }

  private static byte[] byContent(Rows rows, int folds) {
    long[] hashes = new long[rows.size()];
    for (int column = 0; column < rows.schema().size(); column++) {
      if (rows.values(column) instanceof ColumnValues.Numbers numbers) {
        add(numbers.values(), hashes);
      } else {
        add(rows.texts(column), hashes);
      }
    }
    byte[] fold = new byte[hashes.length];
    for (int row = 0; row < fold.length; row++) {
      fold[row] = (byte) Long.remainderUnsigned(mix(hashes[row]), folds);
    }
    return fold;
  }

  private static void add(double[] numbers, long[] hashes) {
    for (int row = 0; row < hashes.length; row++) {
      hashes[row] = mix(hashes[row] + Double.doubleToLongBits(numbers[row]));
    }
  }

  private static void add(ColumnValues.Texts texts, long[] hashes) {
    int[] levels = new int[texts.levels().length];
    for (int level = 0; level < levels.length; level++) {
      levels[level] = texts.levels()[level].hashCode();
    }
    for (int row = 0; row < hashes.length; row++) {
      int code = texts.codes()[row];
      hashes[row] = mix(hashes[row] + (code < 0 ? 1 : levels[code]));
    }
  }

  /** The finaliser of SplitMix64, which spreads every bit over all. */
  private static long mix(long bits) {
    long mixed = bits + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
