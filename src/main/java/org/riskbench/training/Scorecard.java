package org.riskbench.training;

import java.util.List;
import org.riskbench.job.JobContext;

/** Fits a scorecard's weights; {@link Points} tells them in points. */
final class Scorecard {
  static final Learner<ScorecardPlan> LEARNER =
      Learner.of(
          "scorecard",
          List.of(
              ScorecardPlan.BINS,
              ScorecardPlan.MONOTONE,
              ScorecardPlan.PENALTY,
              PointScale.BASE_SCORE,
              PointScale.BASE_ODDS,
              PointScale.POINTS_TO_DOUBLE,
              PointScale.WHOLE_POINTS),
          ScorecardPlan.class,
          ScorecardPlan::of,
          Scorecard::fit);

  private Scorecard() {}

  private static TrainedScorer fit(ScorecardPlan plan, TrainingSet set, JobContext context) {
    Restraint rising = new Restraint(plan.penalty(), 0, true);
    return new TrainedScorer(ExactLogistic.weigh(set, rising, context).scorer(), new byte[0]);
  }
}
