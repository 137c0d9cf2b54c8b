package org.riskbench.training;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.riskbench.feature.Algorithm;
import org.riskbench.job.JobContext;
import org.riskbench.tree.IsolationForest;
import org.riskbench.tree.IsolationModel;
import org.riskbench.tree.IsolationPlan;

/**
 * How unlike the others a record is, by an isolation forest, which reads no label: calibration
 * alone says what that means for fraud.
 *
 * @param trees 1 to 2,000
 * @param sample rows that each tree sees, 2 to 65,536
 */
public record AnomalyPlan(int trees, int sample, long seed) implements TrainingPlan {
  static final Parameter TREES = Parameter.whole("trees", 1, 2_000, 200);
  static final Parameter SAMPLE = Parameter.whole("sample", 2, 65_536, 256).searched(64, 1_024);

  static final Learner<AnomalyPlan> LEARNER =
      Learner.of(
          "anomaly",
          List.of(TREES, SAMPLE),
          AnomalyPlan.class,
          settings ->
              new AnomalyPlan(settings.whole(TREES), settings.whole(SAMPLE), settings.seed()),
          AnomalyPlan::fit);

  public AnomalyPlan {
    TREES.require(trees);
    SAMPLE.require(sample);
  }

  @Override
  public String learner() {
    return LEARNER.name();
  }

  @Override
  public Algorithm algorithm() {
    return Algorithm.TREE;
  }

  @Override
  public Map<String, String> parameters() {
    return new TreeMap<>(
        Map.of(TREES.name(), TREES.told(trees), SAMPLE.name(), SAMPLE.told(sample)));
  }

  private static TrainedScorer fit(AnomalyPlan plan, TrainingSet set, JobContext context) {
    IsolationModel model =
        IsolationForest.fit(
            TreeCompiler.rows(set),
            new IsolationPlan(plan.trees(), plan.sample(), plan.seed()),
            context,
            Trainers.PHASE_FIT);
    return new TrainedScorer(TreeCompiler.compile(model), new byte[0]);
  }
}
