package org.riskbench.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.evaluation.Metrics;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.tree.Boosting;
import org.riskbench.tree.BoostingPlan;
import org.riskbench.tree.GrowthPlan;
import org.riskbench.tree.Scope;
import org.riskbench.tree.TreeModel;
import org.riskbench.tree.TreeRows;

/** Boosts trees as every peer is told to: 100 of them, 31 leaves each, at a rate of 0.1. */
final class BoostTable {
  private BoostTable() {}

  /** Arguments: the file, its features, the share of them that each tree sees. */
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    int width = Integer.parseInt(args[1]);
    RiskTable.Part learn = RiskTable.read(file, width, true);
    double[] once = new double[learn.fraud().length];
    Arrays.fill(once, 1);
    TreeRows rows = new TreeRows(learn.features(), new boolean[width], learn.fraud(), once);
    double share = Double.parseDouble(args[2]);
    BoostingPlan plan =
        new BoostingPlan(100, 0.1, 1, share, 1, new GrowthPlan(31, 60, 1, 0, 1, 0), 1);
    System.gc();
    TreeModel model =
        Measured.run(
            () ->
                LoadTable.run(
                    Job.of(
                        "boost",
                        context ->
                            Boosting.fit(
                                rows, Optional.empty(), Scope.free(width), plan, context, "fit"))));
    RiskTable.Part judge = RiskTable.read(file, width, false);
    told(Arrays.stream(judge.features()).mapToDouble(model::margin).toArray(), judge.fraud());
    Measured.peak();
  }

  /** Prints how well scores rank. */
  static void told(double[] scores, boolean[] fraud) {
    Metrics metrics =
        Evaluator.evaluate(ScoredRecords.of(scores, fraud), JobContext.none()).metrics();
    Measured.figure("auc", metrics.auc());
    Measured.figure("ap", metrics.averagePrecision());
  }
}
