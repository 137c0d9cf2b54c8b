package org.riskbench.training;

import java.util.List;
import java.util.Map;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.ConstantScorer;

/** The base rate for every record: the floor of each comparison. */
public record MajorityPlan(long seed) implements TrainingPlan {
  static final Learner<MajorityPlan> LEARNER =
      Learner.of(
          "majority",
          List.of(),
          MajorityPlan.class,
          settings -> new MajorityPlan(settings.seed()),
          MajorityPlan::fit);

  @Override
  public String learner() {
    return LEARNER.name();
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of();
  }

  private static TrainedScorer fit(MajorityPlan plan, TrainingSet set, JobContext context) {
    double frauds = set.weightOf(true);
    double rate = frauds / (frauds + set.weightOf(false));
    return new TrainedScorer(new ConstantScorer(set.width(), rate), new byte[0]);
  }
}
