package org.riskbench.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.JobContext;
import org.riskbench.split.Split;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.Splitter;
import org.riskbench.velocity.VelocityPlan;

/**
 * Says what each velocity feature seems to bring, from the train part alone: test rows are neither
 * judged by nor counted. Deterministic.
 */
public final class VelocityEstimates {
  private static final String PHASE = "velocity.estimate";

  private VelocityEstimates() {}

  /**
   * One estimate per feature, in the order of the plan.
   *
   * @throws org.riskbench.problem.ProblemException of the split, or DATA-104 if a column of the
   *     plan is missing
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static List<VelocityEstimate> estimate(
      Dataset dataset, SplitPlan split, VelocityPlan velocity, JobContext context) {
    if (velocity.isEmpty()) {
      return List.of();
    }
    Split parts = Splitter.split(dataset, split, context);
    int[] counted = TrainPart.allBut(parts.test(), dataset.size());
    Past past = Past.ofRows(velocity, dataset, counted, context.share(0.5, "velocity.count"));
    TrainPart train = TrainPart.of(dataset, parts, past);
    SingleFeature single = new SingleFeature(train);
    VelocityGains gains = new VelocityGains(train, context.share(0.2, PHASE));
    List<double[]> told = past.of(parts.train());
    List<Callable<VelocityEstimate>> each = new ArrayList<>();
    for (int i = 0; i < velocity.size(); i++) {
      int feature = i;
      JobContext share = context.share(0.3 / velocity.size(), PHASE);
      each.add(
          () -> {
            share.checkpoint();
            double[] values = told.get(feature);
            return new VelocityEstimate(
                velocity.features().get(feature),
                SingleFeature.present(values),
                single.auc(values),
                gains.gain(feature, share));
          });
    }
    return context.parallel(each);
  }
}
