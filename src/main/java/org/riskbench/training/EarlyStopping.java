package org.riskbench.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.Scorer;
import org.tribuo.math.la.Tensor;

/**
 * Finds after how many passes a learner that goes record by record is least surprised by the labels
 * of rows it doesn't learn from: those of the last stretch held out, which is the one most like
 * service. Deterministic.
 */
final class EarlyStopping {
  /** Fewer frauds than this among the rows held out say little about when to stop. */
  private static final int ENOUGH_FRAUDS = 30;

  /** Within this share of the least loss, more passes come closer to the optimum. */
  private static final double NEAR = 1e-3;

  private EarlyStopping() {}

  /** Learns for so many passes, watched. */
  interface Stepping {
    void train(Stepwise rows, int epochs, EpochWatch watch);

    /** The scorer that weights make. */
    Scorer scorer(Stepwise rows, Tensor[] weights);
  }

  /**
   * Finds what a plan leaves open: the penalty first, then the number of passes under it.
   *
   * @param learner learns by a plan
   * @param penaltyShare share of the work that is for the penalty, 0 to 1
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  static <P extends SteppedPlan<P>> P settle(
      P plan,
      Function<P, Stepping> learner,
      double penaltyShare,
      TrainingSet set,
      List<Holdout> holdouts,
      JobContext context) {
    P settled = plan;
    if (plan.hasOpenPenalty()) {
      JobContext share = context.share(penaltyShare, Trainers.PHASE_FIT);
      settled = plan.withPenalty(PenaltySearch.find(Restraint::ridge, set, holdouts, share));
    }
    if (settled.isOpen()) {
      JobContext share = context.share(1 - penaltyShare, Trainers.PHASE_FIT);
      settled = settled.withEpochs(epochs(set, holdouts, learner.apply(settled), share));
    }
    return settled;
  }

  /**
   * The number of passes.
   *
   * @param holdouts none gives the usual number
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  static int epochs(TrainingSet set, List<Holdout> holdouts, Stepping learner, JobContext context) {
    int most = Epochs.most(set.size());
    if (holdouts.isEmpty()) {
      return most;
    }
    Holdout last = holdouts.get(holdouts.size() - 1);
    TrainingSet learn = set.at(last.learn());
    TrainingSet judge = Thinned.of(set, last.judge()).set();
    if (frauds(judge) < ENOUGH_FRAUDS || learn.weightOf(true) == 0 || learn.weightOf(false) == 0) {
      return most;
    }
    Stepwise rows = new Stepwise(learn, context);
    Function<Tensor[], Scorer> scorer = weights -> learner.scorer(rows, weights);
    List<Double> losses = new ArrayList<>();
    learner.train(rows, most, weights -> losses.add(LogLoss.of(scorer.apply(weights), judge)));
    return lastNear(losses);
  }

  private static int lastNear(List<Double> losses) {
    double least = losses.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    int epochs = losses.size();
    while (losses.get(epochs - 1) > least * (1 + NEAR)) {
      epochs--;
    }
    return epochs;
  }

  private static int frauds(TrainingSet set) {
    int frauds = 0;
    for (boolean each : set.fraud()) {
      frauds += each ? 1 : 0;
    }
    return frauds;
  }
}
