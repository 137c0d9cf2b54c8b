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
        steps.add(new Transformation.Calendar(column.name()));
      } else if (column.role() != ColumnRole.TIME) {
        // A time told as a plain number only says how late it is: a model can't use that later.
        standardise(column.name(), rows.numbers(i), steps);
      }
    }
    return new Recipe(inputs, steps);
  }

  private static void standardise(String name, double[] values, List<Transformation> steps) {
    double[] present = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    if (present.length == 0) {
      return;
    }
    Arrays.sort(present);
    double fill = present[present.length / 2];
    double missing = values.length - present.length;
    double mean = (Arrays.stream(present).sum() + missing * fill) / values.length;
    double squares = missing * (fill - mean) * (fill - mean);
    for (double value : present) {
      squares += (value - mean) * (value - mean);
    }
    double scale = Math.sqrt(squares / values.length);
    boolean varies = scale > 0 && Double.isFinite(scale);
    if (varies || missing > 0) {
      steps.add(
          new Transformation.Standardise(name, fill, mean, varies ? scale : 1, LIMIT, missing > 0));
    }
  }

  private static Transformation.OneHot oneHot(String name, ColumnValues.Texts texts) {
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
    return new Transformation.OneHot(name, levels);
  }
}
