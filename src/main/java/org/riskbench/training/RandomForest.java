package org.riskbench.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.riskbench.tree.Forest;
import org.riskbench.tree.ForestPlan;
import org.riskbench.tree.GrowthPlan;
import org.riskbench.tree.OutOfBag;

/**
 * Grows a forest; how many trees is told by rows they did not see, where the plan leaves it open.
 */
final class RandomForest {
  static final Learner<RandomForestPlan> LEARNER =
      Learner.of(
              "forest",
              List.of(
                  RandomForestPlan.TREES,
                  RandomForestPlan.LEAVES,
                  RandomForestPlan.LEAST_ROWS,
                  RandomForestPlan.ROW_SHARE,
                  RandomForestPlan.FEATURE_SHARE),
              RandomForestPlan.class,
              RandomForest::plan,
              RandomForest::fit)
          .settling(RandomForest::settle);

  private static final int SAFE_TREES = 200;
  private static final int MOST_SEARCHED = 400;

  /** Trees after which the loss must have fallen by {@link #WORTH}, or there are enough. */
  private static final int LOOKS_BACK = 4;

  /** Share of the loss. */
  private static final double WORTH = 1e-3;

  /** So many rows tell how many trees are enough; with more of them, fewer trees would be. */
  private static final int SAMPLE = 20_000;

  /** Counts as one more record at the base rate in each leaf. */
  private static final double DOUBT = 1;

  private RandomForest() {}

  private static RandomForestPlan plan(Settings settings) {
    return new RandomForestPlan(
        settings.whole(RandomForestPlan.TREES),
        settings.whole(RandomForestPlan.LEAVES),
        settings.number(RandomForestPlan.LEAST_ROWS),
        settings.number(RandomForestPlan.ROW_SHARE),
        settings.number(RandomForestPlan.FEATURE_SHARE),
        settings.seed());
  }

  private static TrainedScorer fit(RandomForestPlan plan, TrainingSet set, JobContext context) {
    RandomForestPlan settled = plan.isOpen() ? plan.withTrees(SAFE_TREES) : plan;
    Forest.Grown grown = grow(settled, set, measured -> false, context);
    return new TrainedScorer(
        TreeCompiler.compile(grown.model()),
        () -> new byte[0],
        outOfBag(grown, set),
        Optional.empty());
  }

  /** What the forest is worth by rows that each tree did not see: an estimate that costs no row. */
  private static List<Problem> outOfBag(Forest.Grown grown, TrainingSet set) {
    int[] known =
        IntStream.range(0, set.size()).filter(i -> !Double.isNaN(grown.leftOut()[i])).toArray();
    TrainingSet judged = set.at(known);
    if (!judged.hasBothClasses()) {
      return List.of();
    }
    double[] ranking = Arrays.stream(known).mapToDouble(i -> grown.leftOut()[i]).toArray();
    double auc =
        Evaluator.auc(
            new ScoredRecords(
                ranking, new double[0], judged.fraud(), judged.weights(), new double[0]));
    double logLoss = grown.outOfBag().get(grown.outOfBag().size() - 1).logLoss();
    return List.of(
        Problem.warning(
            "EXP-108",
            String.format(
                Locale.ROOT,
                "By training records that each tree did not see, the forest of %d trees has an AUC of"
                    + " %.3f and a log loss of %.4f.",
                grown.model().trees().size(),
                auc,
                logLoss),
            "Figures on the test part that are much worse tell that something changed with time."));
  }

  /** The plan with as many trees as lower the loss on rows that they did not see. */
  private static RandomForestPlan settle(
      RandomForestPlan plan, TrainingSet set, List<Holdout> holdouts, JobContext context) {
    TrainingSet sample = sample(set);
    if (!plan.isOpen() || !sample.hasBothClasses()) {
      return plan;
    }
    Forest.Grown grown =
        grow(plan.withTrees(MOST_SEARCHED), sample, RandomForest::isEnough, context);
    return plan.withTrees(grown.model().trees().size());
  }

  private static boolean isEnough(List<OutOfBag> measured) {
    int last = measured.size() - 1;
    if (last < LOOKS_BACK) {
      return false;
    }
    double before = measured.get(last - LOOKS_BACK).logLoss();
    return !(measured.get(last).logLoss() < before * (1 - WORTH));
  }

  /** Evenly spaced rows. */
  private static TrainingSet sample(TrainingSet set) {
    int size = Math.min(set.size(), SAMPLE);
    return set.at(
        IntStream.range(0, size).map(i -> (int) ((long) i * set.size() / size)).toArray());
  }

  private static Forest.Grown grow(
      RandomForestPlan plan, TrainingSet set, Forest.Enough enough, JobContext context) {
    ForestPlan forest =
        new ForestPlan(
            plan.trees(),
            plan.rowShare(),
            plan.featureShare() == Parameter.OPEN
                ? 1 / Math.sqrt(set.width())
                : plan.featureShare(),
            new GrowthPlan(plan.leaves(), 60, plan.leastRows(), 0, DOUBT, 0),
            plan.seed());
    return Forest.fit(TreeCompiler.rows(set), forest, enough, context, Trainers.PHASE_FIT);
  }
}
