package org.riskbench.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.Scorer;

/**
 * Chooses the penalty of a logistic regression where the plan leaves it open: the one whose
 * weights, learnt on some rows of the train part, are least surprised by the labels of others.
 * Deterministic.
 */
final class PenaltySearch {
  /** A penalty doubts each weight as much as so many records would, whatever the number of rows. */
  static final List<Double> PENALTIES = List.of(0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0);

  /** Rows of each class that a search looks at; more would choose alike. */
  private static final int MOST_OF_A_CLASS = 10_000;

  /** From so many features on a search would take longer than all else. */
  private static final int WIDE = 800;

  private static final String PHASE = "training.penalty";

  private PenaltySearch() {}

  /**
   * The plan with everything decided.
   *
   * @param holdouts in what stretches to learn and to judge; none keeps the usual penalty
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  static LogisticPlan settle(
      LogisticPlan plan, TrainingSet set, List<Holdout> holdouts, JobContext context) {
    if (!plan.isOpen()) {
      return plan;
    }
    List<Callable<double[]>> parts = new ArrayList<>();
    for (Holdout holdout : set.width() > WIDE ? List.<Holdout>of() : holdouts) {
      Thinned learn = Thinned.of(set, holdout.learn());
      Thinned judge = Thinned.of(set, holdout.judge());
      JobContext share = context.share(1.0 / holdouts.size(), PHASE);
      if (learn.hasBothClasses() && judge.set().size() > 0) {
        parts.add(() -> losses(learn.set(), judge.set(), share));
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
    return new LogisticPlan(PENALTIES.get(best), plan.seed());
  }

  private static double[] losses(TrainingSet learn, TrainingSet judge, JobContext context) {
    double[] losses = new double[PENALTIES.size()];
    for (int i = 0; i < losses.length; i++) {
      Scorer scorer =
          ExactLogistic.fit(learn, PENALTIES.get(i), context.share(1.0 / losses.length, PHASE));
      losses[i] = loss(scorer, judge);
    }
    return losses;
  }

  /** Summed log loss. */
  private static double loss(Scorer scorer, TrainingSet rows) {
    double loss = 0;
    for (int row = 0; row < rows.size(); row++) {
      double margin = scorer.margin(rows.features()[row]);
      double signed = rows.fraud()[row] ? margin : -margin;
      loss +=
          rows.weights()[row]
              * (Math.max(0, -signed) + StrictMath.log1p(StrictMath.exp(-Math.abs(signed))));
    }
    return loss;
  }

  /** Evenly spaced rows of each class, each standing for those left out beside it. */
  private record Thinned(TrainingSet set) {
    static Thinned of(TrainingSet all, int[] positions) {
      int[] frauds = IntStream.of(positions).filter(row -> all.fraud()[row]).toArray();
      int[] goods = IntStream.of(positions).filter(row -> !all.fraud()[row]).toArray();
      int[] kept = IntStream.concat(spaced(frauds), spaced(goods)).toArray();
      TrainingSet set = all.at(kept);
      double[] weights = new double[kept.length];
      for (int i = 0; i < kept.length; i++) {
        int rows = set.fraud()[i] ? frauds.length : goods.length;
        weights[i] = set.weights()[i] * rows / Math.min(rows, MOST_OF_A_CLASS);
      }
      return new Thinned(new TrainingSet(set.features(), set.fraud(), weights));
    }

    private static IntStream spaced(int[] rows) {
      int kept = Math.min(rows.length, MOST_OF_A_CLASS);
      return IntStream.range(0, kept).map(i -> rows[(int) ((long) i * rows.length / kept)]);
    }

    boolean hasBothClasses() {
      return set.hasBothClasses();
    }
  }
}
