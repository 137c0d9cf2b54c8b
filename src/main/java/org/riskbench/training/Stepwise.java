package org.riskbench.training;

import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.tribuo.math.StochasticGradientOptimiser;

/**
 * What Tribuo's trainers that go record by record need: rows as it reads them, and an optimiser
 * that tells exactly how far it is. Made anew for each run, as Tribuo's trainers remember earlier
 * ones.
 */
final class Stepwise {
  /** Tribuo would log every 1,000 steps otherwise. */
  static final int NEVER = -1;

  /** A step goes over all weights, and the trainer writes down every feature's name and range. */
  private static final int MOST_FEATURES = 20_000;

  /** Share of the time that reading takes. */
  private static final double READ_SHARE = 0.2;

  /** Tribuo announces each run; held here, as a logger nobody holds forgets its level. */
  private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

  static {
    TRIBUO.setLevel(Level.WARNING);
  }

  private final TrainingSet set;
  private final JobContext context;
  private final FeatureNames names;
  private final EncodedDataset rows;

  /**
   * Reads the rows.
   *
   * @throws org.riskbench.problem.ProblemException USE-216 if there are too many features
   */
  Stepwise(TrainingSet set, JobContext context) {
    if (set.width() > MOST_FEATURES) {
      throw Problem.error(
              "USE-216",
              "This learner takes at most %,d features, and there are %,d."
                  .formatted(MOST_FEATURES, set.width()),
              "Ignore columns, or encode them in fewer features.")
          .asException();
    }
    this.set = set;
    this.context = context;
    this.names = new FeatureNames(set.width());
    this.rows = new EncodedDataset(set, names, context.share(READ_SHARE, Trainers.PHASE_READ));
  }

  FeatureNames names() {
    return names;
  }

  EncodedDataset rows() {
    return rows;
  }

  /** How many records have each feature that any has (and the first), in Tribuo's order. */
  private int[] counts() {
    int[] all = new int[set.width()];
    for (double[] row : set.features()) {
      for (int i = 0; i < all.length; i++) {
        all[i] += row[i] != 0 ? 1 : 0;
      }
    }
    return IntStream.range(0, all.length)
        .filter(i -> i == 0 || all[i] > 0)
        .map(i -> all[i])
        .toArray();
  }

  /** Draws weights to 0 as a penalty of the exact learner does, before another optimiser. */
  Ridge penalised(StochasticGradientOptimiser optimiser, double penalty) {
    // Both classes have weights, one the other's opposite: half of the exact learner's each.
    return new Ridge(optimiser, counts(), 2 * penalty);
  }

  ObservedOptimiser observed(StochasticGradientOptimiser optimiser, int epochs, EpochWatch watch) {
    return new ObservedOptimiser(
        optimiser, set.size(), epochs, watch, context.share(1 - READ_SHARE, Trainers.PHASE_FIT));
  }
}
