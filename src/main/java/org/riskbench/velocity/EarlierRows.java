package org.riskbench.velocity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;

/**
 * The earlier records of one record's key, by the rules of a plan: to show what a feature counts,
 * not to count it. Deterministic; not to be written to; any thread.
 *
 * @param plan says the time, how keys are evened out and how far back anything is kept
 * @param row the record whose past this is
 * @param earlier positions of the records with the same key strictly before it, as far back as is
 *     kept; the latest first, those of one moment in the order of the rows
 */
public record EarlierRows(VelocityPlan plan, Rows rows, int row, int[] earlier) {
  /**
   * Looks at every row once. A record without a time or a key has no past.
   *
   * @param entity the one or two columns of the key
   * @throws org.riskbench.problem.ProblemException DATA-104 if a column is missing
   */
  public static EarlierRows of(VelocityPlan plan, List<String> entity, Rows rows, int row) {
    double[] times = rows.numbers(rows.schema().require(plan.time()));
    List<IntPredicate> same = entity.stream().map(column -> same(plan, column, rows, row)).toList();
    int[] found =
        IntStream.range(0, rows.size())
            .filter(other -> isBefore(plan, times, other, row, Window.EVER))
            .filter(other -> same.stream().allMatch(key -> key.test(other)))
            .boxed()
            .sorted(Comparator.comparingDouble((Integer other) -> -times[other]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new EarlierRows(plan, rows, row, found);
  }

  /** Those within a window, the latest first. */
  public int[] within(Window window) {
    double[] times = rows.numbers(rows.schema().require(plan.time()));
    return Arrays.stream(earlier)
        .filter(other -> isBefore(plan, times, other, row, window))
        .toArray();
  }

  private static boolean isBefore(
      VelocityPlan plan, double[] times, int other, int row, Window window) {
    long then = SightingReader.millis(plan, times[other]);
    long now = SightingReader.millis(plan, times[row]);
    boolean timed = then != Sighting.NO_TIME && now != Sighting.NO_TIME;
    return timed && then < now && now - window.within(plan.retention().toMillis()) <= then;
  }

  /** Whether another row has the same key in a column; never if this one has none. */
  private static IntPredicate same(VelocityPlan plan, String name, Rows rows, int row) {
    int index = rows.schema().require(name);
    Column column = rows.schema().column(index);
    if (rows.values(index) instanceof ColumnValues.Texts texts) {
      String key = plan.key(name, texts.get(row));
      boolean[] level = new boolean[texts.levels().length];
      for (int i = 0; i < level.length && !key.isEmpty(); i++) {
        level[i] = plan.key(name, texts.levels()[i]).equals(key);
      }
      return other -> texts.codes()[other] >= 0 && level[texts.codes()[other]];
    }
    double[] numbers = rows.numbers(index);
    String key = plan.key(name, Cells.format(column.kind(), numbers[row]));
    return other ->
        !key.isEmpty() && plan.key(name, Cells.format(column.kind(), numbers[other])).equals(key);
  }
}
