package org.riskbench.training;

import java.util.List;
import org.riskbench.job.JobContext;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.math.optimisers.ParameterAveraging;

/** Logistic regression by Tribuo's stochastic gradient descent. */
final class StepwiseLogistic {
  static final Learner<LogisticSgdPlan> LEARNER =
      Learner.of(
          "logistic-sgd",
          List.of(LogisticSgdPlan.EPOCHS, LogisticSgdPlan.LEARNING_RATE),
          LogisticSgdPlan.class,
          settings ->
              new LogisticSgdPlan(
                  settings.whole(LogisticSgdPlan.EPOCHS),
                  settings.number(LogisticSgdPlan.LEARNING_RATE),
                  settings.seed()),
          StepwiseLogistic::fit);

  private StepwiseLogistic() {}

  private static TrainedScorer fit(LogisticSgdPlan plan, TrainingSet set, JobContext context) {
    int epochs = Epochs.of(plan.epochs(), set.size());
    Stepwise steps = new Stepwise(set, context);
    LinearSGDModel model =
        new LinearSGDTrainer(
                new LogMulticlass(),
                steps.observed(new ParameterAveraging(new AdaGrad(plan.learningRate())), epochs),
                epochs,
                Stepwise.NEVER,
                plan.seed())
            .train(steps.rows());
    return new TrainedScorer(
        new ScorerCompiler(steps.names()).compile(model), () -> model.serialize().toByteArray());
  }
}
