package org.riskbench.experiment;

import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.RecordWeights;
import org.riskbench.feature.FittingRows;
import org.riskbench.split.Split;

/** The rows that recipes and learners learn from, with what was told of their past. */
record TrainPart(Dataset dataset, int[] rows, Past past) {
  static TrainPart of(Dataset dataset, Split split, Past past) {
    return new TrainPart(dataset, split.train(), past);
  }

  /** What a recipe is fitted on. */
  FittingRows fitting() {
    return new FittingRows(
        dataset.rows().select(rows).with(dataset.seenIn(rows)),
        dataset.labels().isFraud(rows),
        RecordWeights.of(dataset, rows),
        past.plan(),
        past.of(rows));
  }

  /** Every row of a dataset but those of the test part, ascending. */
  static int[] allBut(int[] test, int size) {
    boolean[] held = new boolean[size];
    for (int row : test) {
      held[row] = true;
    }
    return IntStream.range(0, size).filter(row -> !held[row]).toArray();
  }
}
