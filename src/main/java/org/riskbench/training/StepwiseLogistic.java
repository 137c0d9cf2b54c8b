package org.riskbench.training;

import java.util.List;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.Scorer;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.Tensor;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.math.optimisers.ParameterAveraging;

/** Logistic regression by Tribuo's stochastic gradient descent. */
final class StepwiseLogistic implements EarlyStopping.Stepping {
  static final Learner<LogisticSgdPlan> LEARNER =
      Learner.of(
              "logistic-sgd",
              List.of(
                  LogisticSgdPlan.EPOCHS, LogisticSgdPlan.LEARNING_RATE, LogisticSgdPlan.PENALTY),
              LogisticSgdPlan.class,
              settings ->
                  new LogisticSgdPlan(
                      settings.whole(LogisticSgdPlan.EPOCHS),
                      settings.number(LogisticSgdPlan.LEARNING_RATE),
                      settings.number(LogisticSgdPlan.PENALTY),
                      settings.seed()),
              StepwiseLogistic::fit)
          .settling(StepwiseLogistic::settle);

  /** Share of the search that is for the penalty. */
  private static final double PENALTY_SHARE = 0.4;

  private final LogisticSgdPlan plan;

  static EarlyStopping.Stepping of(LogisticSgdPlan plan) {
    return new StepwiseLogistic(plan);
  }

  private StepwiseLogistic(LogisticSgdPlan plan) {
    this.plan = plan;
  }

  private static LogisticSgdPlan settle(
      LogisticSgdPlan plan, TrainingSet set, List<Holdout> holdouts, JobContext context) {
    return EarlyStopping.settle(plan, StepwiseLogistic::new, PENALTY_SHARE, set, holdouts, context);
  }

  private static TrainedScorer fit(LogisticSgdPlan plan, TrainingSet set, JobContext context) {
    Stepwise rows = new Stepwise(set, context);
    LinearSGDModel model =
        new StepwiseLogistic(plan)
            .learn(rows, Epochs.of(plan.epochs(), set.size()), EpochWatch.NONE);
    return new TrainedScorer(
        new ScorerCompiler(rows.names()).compile(model), () -> model.serialize().toByteArray());
  }

  private LinearSGDModel learn(Stepwise rows, int epochs, EpochWatch watch) {
    double penalty = plan.hasOpenPenalty() ? ExactLogistic.USUAL_PENALTY : plan.penalty();
    return new LinearSGDTrainer(
            new LogMulticlass(),
            rows.observed(
                new ParameterAveraging(rows.penalised(new AdaGrad(plan.learningRate()), penalty)),
                epochs,
                watch),
            epochs,
            Stepwise.NEVER,
            plan.seed())
        .train(rows.rows());
  }

  @Override
  public void train(Stepwise rows, int epochs, EpochWatch watch) {
    learn(rows, epochs, watch);
  }

  @Override
  public Scorer scorer(Stepwise rows, Tensor[] weights) {
    return new ScorerCompiler(rows.names())
        .linear(
            (DenseMatrix) weights[0], rows.rows().getFeatureIDMap(), rows.rows().getOutputIDInfo());
  }
}
