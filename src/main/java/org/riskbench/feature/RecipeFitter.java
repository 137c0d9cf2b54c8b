package org.riskbench.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

/**
 * Learns a recipe from training rows. Deterministic; the order of the rows does not matter.
 *
 * <p>Numbers and yes/no are filled with their median and standardised, categories become one-hot
 * with rare levels pooled, moments give hour and weekday. Entity keys and free text are carried in
 * the record but not encoded: their raw values say nothing that generalises (their counts do).
 */
public final class RecipeFitter {
  /** Levels in fewer training rows than this are pooled. */
  public static final int RARE = 10;

  /** At most this many levels of a category get a feature of their own. */
  public static final int MOST_LEVELS = 50;

  private static final double LIMIT = 8;

  private RecipeFitter() {}

  /**
   * Fits the recipe.
   *
   * @param training rows of the train part with all their columns; roles say what is an input
   */
  public static Recipe fit(Rows training) {
    Schema inputs = training.schema().inputs();
    Rows rows = training.project(inputs);
    List<Transformation> steps = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      Column column = inputs.column(i);
      if (column.role() == ColumnRole.ENTITY || column.kind() == ColumnKind.TEXT) {
        continue;
      }
      if (column.kind() == ColumnKind.CATEGORY) {
        steps.add(oneHot(column.name(), rows.texts(i)));
      } else if (column.kind() == ColumnKind.TIME) {
        steps.add(new Calendar(column.name()));
      } else if (column.role() != ColumnRole.TIME) {
        // A time told as a plain number only says how late it is: a model can't use that later.
        standardise(column.name(), rows.numbers(i), steps);
      }
    }
    return new Recipe(inputs, steps);
  }

  private static void standardise(String name, double[] values, List<Transformation> steps) {
    double[] present = Arrays.stream(values).filter(Double::isFinite).toArray();
    if (present.length == 0) {
      return;
    }
    // Sorted, so that sums don't depend on the order of the rows.
    Arrays.sort(present);
    double fill = median(present);
    int missing = values.length - present.length;
    double unit = unit(present);
    double mean = (sum(present, unit) + missing * (fill / unit)) / values.length;
    double variance =
        (squares(present, unit, mean) + missing * square(fill / unit - mean)) / values.length;
    double scale = Math.sqrt(variance) * unit;
    boolean varies = scale > 0 && present[0] < present[present.length - 1];
    if (varies || missing > 0) {
      steps.add(new Standardise(name, fill, mean * unit, varies ? scale : 1, LIMIT, missing > 0));
    }
  }

  private static double median(double[] sorted) {
    double lower = sorted[(sorted.length - 1) / 2];
    double upper = sorted[sorted.length / 2];
    return lower == upper ? lower : lower / 2 + upper / 2;
  }

  /**
   * A power of two near the largest value: dividing by it loses no bit and keeps squares finite.
   */
  private static double unit(double[] sorted) {
    double largest = Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1]));
    return largest == 0 ? 1 : Math.scalb(1.0, Math.max(-1022, Math.getExponent(largest)));
  }

  private static double sum(double[] sorted, double unit) {
    return Arrays.stream(sorted).map(value -> value / unit).sum();
  }

  private static double squares(double[] sorted, double unit, double mean) {
    return Arrays.stream(sorted).map(value -> square(value / unit - mean)).sum();
  }

  private static double square(double value) {
    return value * value;
  }

  private static OneHot oneHot(String name, ColumnValues.Texts texts) {
    int[] counts = new int[texts.levels().length];
    for (int code : texts.codes()) {
      if (code >= 0) {
        counts[code]++;
      }
    }
    List<String> levels =
        IntStream.range(0, counts.length)
            .filter(level -> counts[level] >= RARE)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(level -> -counts[level])
                    .thenComparing(level -> texts.levels()[level]))
            .limit(MOST_LEVELS)
            .map(level -> texts.levels()[level])
            .toList();
    return new OneHot(name, levels);
  }
}
