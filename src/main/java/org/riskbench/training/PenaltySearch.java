package org.riskbench.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.DoubleFunction;
import org.riskbench.job.JobContext;

/**
 * Chooses the penalty of a linear model where the plan leaves it open: the one whose weights,
 * learnt on some rows of the train part, are least surprised by the labels of others.
 * Deterministic.
 */
final class PenaltySearch {
  /** A penalty doubts each weight as much as so many records would, whatever the number of rows. */
  static final List<Double> PENALTIES = List.of(0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0);

  /** From so many features on a search would take longer than all else. */
  private static final int WIDE = 800;

  private static final String PHASE = "training.penalty";

  private PenaltySearch() {}

  /**
   * The penalty.
   *
   * @param restraint what a penalty comes to
   * @param holdouts in what stretches to learn and to judge; none gives the usual penalty
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  static double find(
      DoubleFunction<Restraint> restraint,
      TrainingSet set,
      List<Holdout> holdouts,
      JobContext context) {
    List<Callable<double[]>> parts = new ArrayList<>();
    for (Holdout holdout : set.width() > WIDE ? List.<Holdout>of() : holdouts) {
      Thinned learn = Thinned.of(set, holdout.learn());
      Thinned judge = Thinned.of(set, holdout.judge());
      JobContext share = context.share(1.0 / holdouts.size(), PHASE);
      if (learn.hasBothClasses() && judge.set().size() > 0) {
        parts.add(() -> losses(restraint, learn.set(), judge.set(), share));
      }
    }
    double[] sums = new double[PENALTIES.size()];
    for (double[] losses : context.parallel(parts)) {
      Arrays.setAll(sums, i -> sums[i] + losses[i]);
    }
    int best = PENALTIES.indexOf(ExactLogistic.USUAL_PENALTY);
    for (int i = 0; i < sums.length; i++) {
      best = sums[i] < sums[best] ? i : best;
    }
    return PENALTIES.get(best);
  }

  private static double[] losses(
      DoubleFunction<Restraint> restraint,
      TrainingSet learn,
      TrainingSet judge,
      JobContext context) {
    double[] losses = new double[PENALTIES.size()];
    ExactLogistic rows = new ExactLogistic(learn);
    double[] weights = new double[learn.width() + 1];
    // The largest first: from there it is never far to the next.
    for (int i = losses.length - 1; i >= 0; i--) {
      JobContext share = context.share(1.0 / losses.length, PHASE);
      FittedWeights fitted = rows.optimum(restraint.apply(PENALTIES.get(i)), weights, share);
      losses[i] = LogLoss.of(fitted.scorer(), judge);
      weights = fitted.weights();
    }
    return losses;
  }
}
