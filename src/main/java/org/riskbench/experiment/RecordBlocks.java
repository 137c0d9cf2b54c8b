package org.riskbench.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.evaluation.Blocks;
import org.riskbench.evaluation.Bootstrap;

/** In what blocks a dataset's records are alike, so that intervals don't take them for new ones. */
public final class RecordBlocks {
  /** Fewer days than this say nothing about how days differ. */
  private static final int FEWEST_DAYS = 8;

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
    List<Blocks> ways = new ArrayList<>(byKeys(RecordKeys.of(dataset, rows)));
    byDay(dataset, rows).ifPresent(ways::add);
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

  private static Optional<Blocks> byDay(Dataset dataset, int[] rows) {
    return RecordDays.of(dataset, rows)
        .map(Blocks::days)
        .filter(blocks -> blocks.count() >= FEWEST_DAYS);
  }
}
