package org.riskbench.training;

import java.util.Arrays;
import java.util.List;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.LeafCounts;
import org.riskbench.tree.GrowthPlan;
import org.riskbench.tree.Scope;
import org.riskbench.tree.SingleTree;
import org.riskbench.tree.TreeModel;

/** Grows one tree; of how many leaves is found on rows held out, where the plan leaves it open. */
final class DecisionTree {
  static final Learner<DecisionTreePlan> LEARNER =
      Learner.of(
              "tree",
              List.of(DecisionTreePlan.LEAVES, DecisionTreePlan.LEAST_ROWS, DecisionTreePlan.DEPTH),
              DecisionTreePlan.class,
              DecisionTree::plan,
              DecisionTree::fit)
          .settling(DecisionTree::settle);

  /** A larger tree is hardly read. */
  private static final int MOST_SEARCHED = 64;

  /** Where no rows can be held out. */
  private static final int SAFE_LEAVES = 8;

  /** Counts as one more record at the base rate in each leaf. */
  private static final double DOUBT = 1;

  private DecisionTree() {}

  private static DecisionTreePlan plan(Settings settings) {
    return new DecisionTreePlan(
        settings.whole(DecisionTreePlan.LEAVES),
        settings.number(DecisionTreePlan.LEAST_ROWS),
        settings.whole(DecisionTreePlan.DEPTH),
        settings.seed());
  }

  private static TrainedScorer fit(DecisionTreePlan plan, TrainingSet set, JobContext context) {
    DecisionTreePlan settled = plan.isOpen() ? plan.withLeaves(SAFE_LEAVES) : plan;
    TreeModel model = grow(settled, set, context);
    LeafCounts counts = TreeCompiler.counts(model.trees().get(0), set);
    return new TrainedScorer(TreeCompiler.compile(model), counts.bytes());
  }

  /** The plan with as many leaves as surprise least by the labels of rows held out. */
  private static DecisionTreePlan settle(
      DecisionTreePlan plan, TrainingSet set, List<Holdout> holdouts, JobContext context) {
    if (!plan.isOpen()) {
      return plan;
    }
    double[] sums = new double[MOST_SEARCHED];
    for (Holdout holdout : holdouts) {
      TrainingSet learn = set.at(holdout.learn());
      if (learn.hasBothClasses()) {
        double[] losses = losses(plan, learn, set.at(holdout.judge()), context);
        Arrays.setAll(sums, i -> sums[i] + losses[Math.min(i, losses.length - 1)]);
      }
    }
    int best = 0;
    for (int i = 1; i < sums.length; i++) {
      best = sums[i] < sums[best] ? i : best;
    }
    boolean unknown = sums[0] == 0;
    return plan.withLeaves(unknown ? SAFE_LEAVES : Math.max(2, best + 1));
  }

  private static double[] losses(
      DecisionTreePlan plan, TrainingSet learn, TrainingSet judge, JobContext context) {
    TreeModel model = grow(plan.withLeaves(MOST_SEARCHED), learn, context);
    return SingleTree.losses(model.trees().get(0), TreeCompiler.rows(judge));
  }

  private static TreeModel grow(DecisionTreePlan plan, TrainingSet set, JobContext context) {
    GrowthPlan growth = new GrowthPlan(plan.leaves(), plan.depth(), plan.leastRows(), 0, DOUBT, 0);
    return SingleTree.fit(
        TreeCompiler.rows(set), Scope.free(set.width()), growth, plan.seed(), context);
  }
}
