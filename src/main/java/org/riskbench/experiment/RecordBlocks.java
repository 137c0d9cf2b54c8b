package org.riskbench.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.TimeAxis;
import org.riskbench.evaluation.Blocks;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;

/** In what blocks a dataset's records are alike, so that intervals don't take them for new ones. */
public final class RecordBlocks {
  private static final double MILLIS_A_DAY = 86_400_000.0;

  /** Fewer days than this say nothing about how days differ. */
  private static final int FEWEST_DAYS = 8;

  /** A key of more records than this share stands for no one: it would join all it meets. */
  private static final double MOST_OF_TRAFFIC = 0.005;

  private static final int FEW = 20;

  private RecordBlocks() {}

  /**
   * The ways to group records: by key and by day where there are such, else each for itself.
   *
   * @param rows of the dataset
   */
  public static List<Blocks> of(Dataset dataset, int[] rows) {
    List<Blocks> ways = new ArrayList<>();
    List<int[]> keys = keys(dataset, rows);
    if (!keys.isEmpty()) {
      ways.add(Blocks.entities(keys));
    }
    days(dataset, rows).ifPresent(ways::add);
    return ways.isEmpty() ? List.of(Blocks.rows(dataset.labels().isFraud(rows))) : ways;
  }

  private static List<int[]> keys(Dataset dataset, int[] rows) {
    Schema schema = dataset.schema();
    List<int[]> keys = new ArrayList<>();
    for (int column = 0; column < schema.size(); column++) {
      boolean isKey = schema.column(column).role() == ColumnRole.ENTITY;
      if (isKey && !schema.column(column).kind().isNumeric()) {
        keys.add(persons(dataset.rows().texts(column).codes(), rows));
      }
    }
    return keys;
  }

  /** Codes of the rows, -1 where missing or far too frequent. */
  private static int[] persons(int[] codes, int[] rows) {
    int[] picked = IntStream.of(rows).map(row -> codes[row]).toArray();
    int[] counts = new int[IntStream.of(picked).max().orElse(-1) + 1];
    IntStream.of(picked).filter(code -> code >= 0).forEach(code -> counts[code]++);
    double most = Math.max(FEW, MOST_OF_TRAFFIC * rows.length);
    return IntStream.of(picked)
        .map(code -> code >= 0 && counts[code] <= most ? code : -1)
        .toArray();
  }

  private static Optional<Blocks> days(Dataset dataset, int[] rows) {
    Optional<TimeAxis> axis = TimeAxis.of(dataset).filter(TimeAxis::isDated);
    if (axis.isEmpty()) {
      return Optional.empty();
    }
    double unit = axis.get().millisPerUnit() / MILLIS_A_DAY;
    double[] days = IntStream.of(rows).mapToDouble(row -> axis.get().at(row) * unit).toArray();
    for (double day : days) {
      if (Double.isNaN(day)) {
        return Optional.empty();
      }
    }
    Blocks blocks =
        Blocks.days(IntStream.range(0, days.length).map(i -> (int) Math.floor(days[i])).toArray());
    return blocks.count() < FEWEST_DAYS ? Optional.empty() : Optional.of(blocks);
  }
}
