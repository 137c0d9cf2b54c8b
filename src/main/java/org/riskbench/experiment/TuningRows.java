package org.riskbench.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.split.Split;
import org.riskbench.training.Holdout;
import org.riskbench.training.TrainingSet;
import org.riskbench.tuning.TrialRows;

/** What trials learn from and are judged by: the tune part, or stretches of the train part. */
record TuningRows(Dataset dataset, Split split, Past past) {
  /** A tune part with fewer frauds than this can't tell settings apart. */
  private static final int ENOUGH_FRAUDS = 30;

  /**
   * The rows.
   *
   * @param resampling which of the train part are learnt from, and how heavy each is
   */
  TrialRows of(PreparedRows rows, Resampling resampling, long seed) {
    if (dataset.labels().frauds(split.tune()) < ENOUGH_FRAUDS) {
      Resampling.Search search =
          resampling.search(Holdouts.of(dataset, split.plan(), rows.train(), seed));
      return TrialRows.of(search.set(), search.holdouts());
    }
    TrainingSet train = resampling.learning();
    EncodedRows tune = EncodedRows.of(dataset, split.tune(), rows.recipe(), past);
    int learnt = train.size();
    Holdout holdout =
        new Holdout(
            IntStream.range(0, learnt).toArray(),
            IntStream.range(learnt, learnt + tune.size()).toArray());
    return TrialRows.of(joined(train, tune.training()), List.of(holdout));
  }

  private static TrainingSet joined(TrainingSet first, TrainingSet second) {
    int size = first.size() + second.size();
    double[][] features = Arrays.copyOf(first.features(), size);
    boolean[] fraud = Arrays.copyOf(first.fraud(), size);
    double[] weights = Arrays.copyOf(first.weights(), size);
    System.arraycopy(second.features(), 0, features, first.size(), second.size());
    System.arraycopy(second.fraud(), 0, fraud, first.size(), second.size());
    System.arraycopy(second.weights(), 0, weights, first.size(), second.size());
    return new TrainingSet(
        features, fraud, weights, first.levels(), first.sources(), first.blocks());
  }
}
