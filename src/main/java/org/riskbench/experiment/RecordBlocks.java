package org.riskbench.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.TimeAxis;
import org.riskbench.evaluation.Blocks;
import org.riskbench.evaluation.Bootstrap;
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

  /** Where keys join more than this share of the records, they no longer tell persons apart. */
  private static final double MOST_JOINED = 0.1;

  private RecordBlocks() {}

  /** How the records are drawn to see what of a figure is chance. */
  public static Bootstrap bootstrap(Dataset dataset, int[] rows) {
    return new Bootstrap(of(dataset, rows), Bootstrap.USUAL_SEED);
  }

  /**
   * The ways to group records: by key and by day where there are such, else each for itself.
   * Records are one block where they share any key, directly or by others in between; where that
   * would join a large part of all, each key groups them by itself.
   *
   * @param rows of the dataset
   */
  public static List<Blocks> of(Dataset dataset, int[] rows) {
    List<Blocks> ways = new ArrayList<>(byKeys(keys(dataset, rows)));
    days(dataset, rows).ifPresent(ways::add);
    return ways.isEmpty() ? List.of(Blocks.rows(dataset.labels().isFraud(rows))) : ways;
  }

  private static List<Blocks> byKeys(Map<String, int[]> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    Blocks joined = Blocks.entities(List.copyOf(keys.values()));
    return keys.size() == 1 || joined.largestShare() > MOST_JOINED
        ? keys.entrySet().stream()
            .map(key -> Blocks.entities(List.of(key.getValue()), key.getKey()))
            .toList()
        : List.of(joined);
  }

  private static Map<String, int[]> keys(Dataset dataset, int[] rows) {
    Schema schema = dataset.schema();
    Map<String, int[]> keys = new LinkedHashMap<>();
    for (int column = 0; column < schema.size(); column++) {
      boolean isKey = schema.column(column).role() == ColumnRole.ENTITY;
      if (isKey && !schema.column(column).kind().isNumeric()) {
        int[] codes = dataset.rows().texts(column).codes();
        keys.put(schema.column(column).name(), persons(codes, rows));
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
