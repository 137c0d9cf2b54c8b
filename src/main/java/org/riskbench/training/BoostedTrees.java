package org.riskbench.training;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.TreeScorer;
import org.riskbench.tree.Boosting;
import org.riskbench.tree.BoostingPlan;
import org.riskbench.tree.GrowthPlan;
import org.riskbench.tree.TreeRows;

/** Boosts trees, and holds some rows back to see when to stop. */
final class BoostedTrees {
  /** Fewer frauds than this among the rows held back would say little about when to stop. */
  private static final int ENOUGH_FRAUDS = 30;

  private static final double HELD_BACK = 0.1;
  private static final int PATIENCE = 30;

  /** Where nothing can be held back, so many steps of size 1 in all are a safe length. */
  private static final double SAFE_LENGTH = 5;

  private BoostedTrees() {}

  static TreeScorer fit(TrainingPlan.Boosting plan, TrainingSet set, JobContext context) {
    boolean[] held = heldBack(set, plan.seed());
    int frauds = 0;
    for (int row = 0; row < held.length; row++) {
      frauds += held[row] && set.fraud()[row] ? 1 : 0;
    }
    boolean watched = frauds >= ENOUGH_FRAUDS;
    int trees =
        watched
            ? plan.trees()
            : Math.min(plan.trees(), (int) Math.ceil(SAFE_LENGTH / plan.learningRate()));
    BoostingPlan boosting =
        new BoostingPlan(
            trees,
            plan.learningRate(),
            plan.rowShare(),
            plan.featureShare(),
            PATIENCE,
            new GrowthPlan(plan.leaves(), 60, 1, 0, plan.penalty(), 0),
            plan.seed());
    boolean[] all = new boolean[set.size()];
    return TreeCompiler.compile(
        Boosting.fit(
            rows(set, watched ? held : all, false),
            watched ? Optional.of(rows(set, held, true)) : Optional.empty(),
            new int[set.width()],
            boosting,
            context,
            Trainers.PHASE_FIT));
  }

  /** The same share of both classes, by chance. */
  private static boolean[] heldBack(TrainingSet set, long seed) {
    boolean[] held = new boolean[set.size()];
    SplittableRandom random = new SplittableRandom(seed);
    double[] owed = {random.nextDouble(), random.nextDouble()};
    int[] order = shuffled(set.size(), random);
    for (int row : order) {
      int of = set.fraud()[row] ? 1 : 0;
      owed[of] += HELD_BACK;
      held[row] = owed[of] >= 1;
      owed[of] -= held[row] ? 1 : 0;
    }
    return held;
  }

  private static int[] shuffled(int size, SplittableRandom random) {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    for (int i = size - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[other];
      order[other] = swapped;
    }
    return order;
  }

  private static TreeRows rows(TrainingSet set, boolean[] marked, boolean wanted) {
    int size = 0;
    for (boolean each : marked) {
      size += each == wanted ? 1 : 0;
    }
    double[][] features = new double[size][];
    boolean[] fraud = new boolean[size];
    double[] weights = new double[size];
    int n = 0;
    for (int row = 0; row < marked.length; row++) {
      if (marked[row] == wanted) {
        features[n] = set.features()[row];
        fraud[n] = set.fraud()[row];
        weights[n++] = set.weights()[row];
      }
    }
    return new TreeRows(features, set.levels(), fraud, weights);
  }
}
