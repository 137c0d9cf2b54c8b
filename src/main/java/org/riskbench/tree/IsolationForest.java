package org.riskbench.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.riskbench.job.JobContext;

/**
 * Trees of random questions, in which records that are few and different end up alone after few of
 * them (Liu, Ting, Zhou, Isolation Forest, 2008). Reads no label and no weight. The same rows, plan
 * and seed give the same bits on any number of cores.
 */
public final class IsolationForest {
  private IsolationForest() {}

  /**
   * Grows a forest.
   *
   * @param rows at least 2
   * @param context is told of each tree, in the phase {@code phaseKey}
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static IsolationModel fit(
      TreeRows rows, IsolationPlan plan, JobContext context, String phaseKey) {
    int[] all = IntStream.range(0, rows.size()).toArray();
    AtomicInteger done = new AtomicInteger();
    List<Callable<Tree>> parts = new ArrayList<>();
    for (int tree = 0; tree < plan.trees(); tree++) {
      // Chance is a tree's own, so that it does not matter which is grown first.
      SplittableRandom random = new SplittableRandom(plan.seed() + 0x9e3779b97f4a7c15L * tree);
      parts.add(
          () -> {
            context.checkpoint();
            int[] some = Draw.some(all, plan.rows(), random);
            Tree grown = new IsolationTree(rows, some, random).grow();
            context.progress((double) done.incrementAndGet() / plan.trees(), phaseKey);
            return grown;
          });
    }
    double usual = IsolationTree.usualDepth(Math.min(plan.rows(), rows.size()));
    return new IsolationModel(rows.width(), usual, context.parallel(parts));
  }
}
