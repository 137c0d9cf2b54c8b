package org.riskbench.feature;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.riskbench.schema.ColumnValues;

/** Fits the encodings of one category. */
final class CategoryFits {
  /** More levels than this are never stored, whatever the encoding. */
  private static final int MOST_STORED = 2_000;

  private final String name;
  private final ColumnValues.Texts texts;

  /** Levels with enough rows, most frequent first. */
  private final List<String> frequent;

  private final boolean constant;

  CategoryFits(String name, ColumnValues.Texts texts, int rare) {
    this.name = name;
    this.texts = texts;
    int[] counts = new int[texts.levels().length];
    int present = 0;
    for (int code : texts.codes()) {
      if (code >= 0) {
        counts[code]++;
        present++;
      }
    }
    this.frequent =
        IntStream.range(0, counts.length)
            .filter(level -> counts[level] >= rare)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(level -> -counts[level])
                    .thenComparing(level -> texts.levels()[level]))
            .limit(MOST_STORED)
            .map(level -> texts.levels()[level])
            .toList();
    int rows = texts.codes().length;
    int kinds = frequent.size() + (hasRare(counts, rare) ? 1 : 0) + (present < rows ? 1 : 0);
    this.constant = kinds < 2;
  }

  private static boolean hasRare(int[] counts, int rare) {
    return IntStream.of(counts).anyMatch(count -> count > 0 && count < rare);
  }

  /** Whether every row would look the same. */
  boolean isConstant() {
    return constant;
  }

  /** How many levels have enough rows. */
  int frequentLevels() {
    return frequent.size();
  }

  OneHot oneHot(int most) {
    return new OneHot(name, frequent.subList(0, Math.min(most, frequent.size())));
  }

  Ordinal ordinal() {
    return new Ordinal(name, levels());
  }

  Levels levels() {
    return new Levels(frequent);
  }

  /** The most frequent levels, so many at most. */
  Levels levels(int most) {
    return new Levels(frequent.subList(0, Math.min(most, frequent.size())));
  }

  /** The group of each row, as the target rate has them. */
  int[] groups(Levels levels) {
    int[] byCode = new int[texts.levels().length];
    for (int code = 0; code < byCode.length; code++) {
      byCode[code] = TargetRate.group(levels, texts.levels()[code]);
    }
    int[] groups = new int[texts.codes().length];
    for (int row = 0; row < groups.length; row++) {
      int code = texts.codes()[row];
      groups[row] = code < 0 ? levels.size() + 1 : byCode[code];
    }
    return groups;
  }
}
