package org.riskbench.training;

import java.util.List;
import org.riskbench.job.JobContext;
import org.tribuo.classification.sgd.fm.FMClassificationModel;
import org.tribuo.classification.sgd.fm.FMClassificationTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;

/** Factorization machines by Tribuo's stochastic gradient descent. */
final class FactorizationMachine {
  static final Learner<FactorizationPlan> LEARNER =
      Learner.of(
          "factorization-machine",
          List.of(
              FactorizationPlan.EPOCHS, FactorizationPlan.LEARNING_RATE, FactorizationPlan.RANK),
          FactorizationPlan.class,
          settings ->
              new FactorizationPlan(
                  settings.whole(FactorizationPlan.EPOCHS),
                  settings.number(FactorizationPlan.LEARNING_RATE),
                  settings.whole(FactorizationPlan.RANK),
                  settings.seed()),
          FactorizationMachine::fit);

  /** Spread of the factors at the start. */
  private static final double DEVIATION = 0.1;

  private FactorizationMachine() {}

  private static TrainedScorer fit(FactorizationPlan plan, TrainingSet set, JobContext context) {
    Stepwise steps = new Stepwise(set, context);
    FMClassificationModel model =
        new FMClassificationTrainer(
                new LogMulticlass(),
                steps.observed(new AdaGrad(plan.learningRate()), plan.epochs()),
                plan.epochs(),
                Stepwise.NEVER,
                plan.seed(),
                plan.rank(),
                DEVIATION)
            .train(steps.rows());
    return new TrainedScorer(
        new ScorerCompiler(steps.names()).compile(model), () -> model.serialize().toByteArray());
  }
}
