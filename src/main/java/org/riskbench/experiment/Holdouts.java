package org.riskbench.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.TimeAxis;
import org.riskbench.training.Holdout;

/**
 * Stretches of the train part to choose settings by. Where there is a time, each is judged by what
 * was learnt before it, as a model will be; else by what was learnt on all the others.
 */
final class Holdouts {
  private static final int STRETCHES = 5;

  /** Before that too little is known to learn from. */
  private static final int FIRST_JUDGED = 2;

  private Holdouts() {}

  /** Deterministic by the seed. */
  static List<Holdout> of(Dataset dataset, EncodedRows rows, long seed) {
    Optional<TimeAxis> time = TimeAxis.of(dataset);
    return time.isPresent()
        ? inTime(rows, time.get())
        : atRandom(CrossFit.folds(rows.fraud(), seed));
  }

  private static List<Holdout> inTime(EncodedRows rows, TimeAxis time) {
    int[] order =
        IntStream.range(0, rows.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> time.at(rows.rows()[i])))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Holdout> holdouts = new ArrayList<>();
    for (int k = FIRST_JUDGED; k < STRETCHES; k++) {
      int begin = (int) ((long) order.length * k / STRETCHES);
      int end = (int) ((long) order.length * (k + 1) / STRETCHES);
      holdouts.add(new Holdout(Arrays.copyOf(order, begin), Arrays.copyOfRange(order, begin, end)));
    }
    return holdouts;
  }

  private static List<Holdout> atRandom(int[] folds) {
    return IntStream.range(0, CrossFit.FOLDS)
        .mapToObj(
            fold ->
                new Holdout(
                    CrossFit.positions(folds, fold, false), CrossFit.positions(folds, fold, true)))
        .toList();
  }
}
