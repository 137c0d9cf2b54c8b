package org.riskbench.dataset;

import java.nio.file.Path;
import java.util.List;

/**
 * A second file whose columns are added to each row that has its key (a left join): rows without a
 * partner stay, with the added cells missing.
 *
 * @param file the second file
 * @param keys columns that both files have; a row whose key has a missing part meets none
 */
public record JoinPlan(Path file, List<String> keys) {
  public JoinPlan {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("a join has a key");
    }
  }
}
