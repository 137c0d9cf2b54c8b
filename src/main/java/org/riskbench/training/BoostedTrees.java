package org.riskbench.training;

import java.util.List;
import java.util.Optional;
import org.riskbench.job.JobContext;
import org.riskbench.tree.Boosting;
import org.riskbench.tree.BoostingPlan;
import org.riskbench.tree.GrowthPlan;
import org.riskbench.tree.Scope;
import org.riskbench.tree.TreeModel;
import org.riskbench.tree.TreeRows;

/** Boosts trees; how many is found on rows held out, where the plan leaves it open. */
final class BoostedTrees {
  static final Learner<BoostedTreesPlan> LEARNER =
      Learner.of(
              "boosting",
              List.of(
                  BoostedTreesPlan.TREES,
                  BoostedTreesPlan.LEARNING_RATE,
                  BoostedTreesPlan.LEAVES,
                  BoostedTreesPlan.PENALTY,
                  BoostedTreesPlan.L1,
                  BoostedTreesPlan.LEAST_CURVATURE,
                  BoostedTreesPlan.ROW_SHARE,
                  BoostedTreesPlan.FEATURE_SHARE),
              BoostedTreesPlan.class,
              BoostedTrees::plan,
              BoostedTrees::fit)
          .told(Directions.NAME)
          .settling(BoostedTrees::settle);

  /** Fewer frauds than this among the rows held out say little about when to stop. */
  private static final int ENOUGH_FRAUDS = 30;

  private static final int PATIENCE = 40;
  private static final int MOST_SEARCHED = 2_000;

  /** Fewer trees than this are chance. */
  private static final int LEAST = 10;

  /** Where nothing says when to stop, so many steps of size 1 in all are a safe length. */
  private static final double SAFE_LENGTH = 5;

  private BoostedTrees() {}

  private static BoostedTreesPlan plan(Settings settings) {
    return new BoostedTreesPlan(
        settings.whole(BoostedTreesPlan.TREES),
        settings.number(BoostedTreesPlan.LEARNING_RATE),
        settings.whole(BoostedTreesPlan.LEAVES),
        settings.number(BoostedTreesPlan.PENALTY),
        settings.number(BoostedTreesPlan.L1),
        settings.number(BoostedTreesPlan.LEAST_CURVATURE),
        settings.number(BoostedTreesPlan.ROW_SHARE),
        settings.number(BoostedTreesPlan.FEATURE_SHARE),
        Directions.read(settings.word(Directions.NAME)),
        settings.seed());
  }

  /** Grows as many trees as the plan says. */
  private static TrainedScorer fit(BoostedTreesPlan plan, TrainingSet set, JobContext context) {
    int trees = plan.isOpen() ? safe(plan) : plan.trees();
    TreeModel model = grow(plan, trees, set, Optional.empty(), context);
    return new TrainedScorer(TreeCompiler.compile(model), new byte[0]);
  }

  /**
   * The plan with as many trees as did best on the last stretch held out; more would only have
   * learnt by heart what is before it.
   */
  private static BoostedTreesPlan settle(
      BoostedTreesPlan plan, TrainingSet set, List<Holdout> holdouts, JobContext context) {
    if (!plan.isOpen()) {
      return plan;
    }
    if (holdouts.isEmpty()) {
      return plan.withTrees(safe(plan));
    }
    Holdout last = holdouts.get(holdouts.size() - 1);
    TrainingSet learn = set.at(last.learn());
    TrainingSet judge = set.at(last.judge());
    if (frauds(judge) < ENOUGH_FRAUDS || !learn.hasBothClasses()) {
      return plan.withTrees(safe(plan));
    }
    TreeModel best =
        grow(plan, MOST_SEARCHED, learn, Optional.of(TreeCompiler.rows(judge)), context);
    return plan.withTrees(Math.max(LEAST, best.trees().size()));
  }

  private static int safe(BoostedTreesPlan plan) {
    return (int) Math.ceil(SAFE_LENGTH / plan.learningRate());
  }

  private static int frauds(TrainingSet set) {
    int frauds = 0;
    for (boolean each : set.fraud()) {
      frauds += each ? 1 : 0;
    }
    return frauds;
  }

  private static TreeModel grow(
      BoostedTreesPlan plan,
      int trees,
      TrainingSet set,
      Optional<TreeRows> watched,
      JobContext context) {
    BoostingPlan boosting =
        new BoostingPlan(
            trees,
            plan.learningRate(),
            plan.rowShare(),
            plan.featureShare(),
            PATIENCE,
            new GrowthPlan(plan.leaves(), 60, plan.leastCurvature(), plan.l1(), plan.penalty(), 0),
            plan.seed());
    Scope scope =
        new Scope(
            plan.directions().allowed(set.sources(), set.width()),
            plan.directions().ofFeatures(set.sources(), set.width()));
    return Boosting.fit(
        TreeCompiler.rows(set), watched, scope, boosting, context, Trainers.PHASE_FIT);
  }
}
