package org.riskbench.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.Scorer;
import org.riskbench.training.Trainers;
import org.riskbench.training.TrainingPlan;

/**
 * Margins for rows that are too few to set some aside: each row is scored by a model trained on the
 * other folds, so that no margin comes from a model that saw its own label.
 */
final class CrossFit {
  static final int FOLDS = 5;

  private CrossFit() {}

  /** Margins in the order of the rows; deterministic by the plan's seed. */
  static CalibratePart fit(
      TrainingPlan plan, EncodedRows rows, Resampling resampling, JobContext context) {
    int[] fold = folds(rows.fraud(), plan.seed());
    List<Callable<double[]>> parts = new ArrayList<>();
    for (int k = 0; k < FOLDS; k++) {
      int held = k;
      JobContext share = context.share(1.0 / FOLDS, "cross-fit");
      parts.add(() -> heldOut(plan, rows, resampling, fold, held, share));
    }
    double[] margins = new double[rows.size()];
    List<double[]> results = context.parallel(parts);
    for (int k = 0; k < FOLDS; k++) {
      int[] held = positions(fold, k, true);
      for (int i = 0; i < held.length; i++) {
        margins[held[i]] = results.get(k)[i];
      }
    }
    return new CalibratePart(rows.rows(), margins, rows.fraud(), rows.weights(), true);
  }

  private static double[] heldOut(
      TrainingPlan plan,
      EncodedRows rows,
      Resampling resampling,
      int[] fold,
      int held,
      JobContext context) {
    Scorer scorer =
        Trainers.train(plan, resampling.learning(positions(fold, held, false)), context).scorer();
    return IntStream.of(positions(fold, held, true))
        .mapToDouble(position -> scorer.margin(rows.features()[position]))
        .toArray();
  }

  /** A fold per row, with the frauds spread evenly. */
  static int[] folds(boolean[] fraud, long seed) {
    int[] order = IntStream.range(0, fraud.length).toArray();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[other];
      order[other] = swapped;
    }
    int[] fold = new int[fraud.length];
    int frauds = 0;
    int goods = 0;
    for (int position : order) {
      fold[position] = (fraud[position] ? frauds++ : goods++) % FOLDS;
    }
    return fold;
  }

  static int[] positions(int[] fold, int k, boolean inside) {
    return IntStream.range(0, fold.length).filter(i -> (fold[i] == k) == inside).toArray();
  }
}
