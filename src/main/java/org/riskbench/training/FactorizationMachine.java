package org.riskbench.training;

import java.util.Arrays;
import java.util.List;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.Scorer;
import org.tribuo.classification.sgd.fm.FMClassificationModel;
import org.tribuo.classification.sgd.fm.FMClassificationTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.Tensor;
import org.tribuo.math.optimisers.AdaGrad;

/** Factorization machines by Tribuo's stochastic gradient descent. */
final class FactorizationMachine implements EarlyStopping.Stepping {
  static final Learner<FactorizationPlan> LEARNER =
      Learner.of(
              "factorization-machine",
              List.of(
                  FactorizationPlan.EPOCHS,
                  FactorizationPlan.LEARNING_RATE,
                  FactorizationPlan.RANK,
                  FactorizationPlan.PENALTY),
              FactorizationPlan.class,
              settings ->
                  new FactorizationPlan(
                      settings.whole(FactorizationPlan.EPOCHS),
                      settings.number(FactorizationPlan.LEARNING_RATE),
                      settings.whole(FactorizationPlan.RANK),
                      settings.number(FactorizationPlan.PENALTY),
                      settings.seed()),
              FactorizationMachine::fit)
          .settling(FactorizationMachine::settle);

  /** Spread of the factors at the start. */
  private static final double DEVIATION = 0.1;

  /** Share of the search that is for the penalty. */
  private static final double PENALTY_SHARE = 0.3;

  private final FactorizationPlan plan;

  private FactorizationMachine(FactorizationPlan plan) {
    this.plan = plan;
  }

  private static FactorizationPlan settle(
      FactorizationPlan plan, TrainingSet set, List<Holdout> holdouts, JobContext context) {
    return EarlyStopping.settle(
        plan, FactorizationMachine::new, PENALTY_SHARE, set, holdouts, context);
  }

  private static TrainedScorer fit(FactorizationPlan plan, TrainingSet set, JobContext context) {
    Stepwise rows = new Stepwise(set, context);
    int epochs = plan.hasOpenEpochs() ? Epochs.LEAST_OPEN : plan.epochs();
    FMClassificationModel model =
        new FactorizationMachine(plan).learn(rows, epochs, EpochWatch.NONE);
    return new TrainedScorer(
        new ScorerCompiler(rows.names()).compile(model), () -> model.serialize().toByteArray());
  }

  private FMClassificationModel learn(Stepwise rows, int epochs, EpochWatch watch) {
    double penalty = plan.hasOpenPenalty() ? ExactLogistic.USUAL_PENALTY : plan.penalty();
    return new FMClassificationTrainer(
            new LogMulticlass(),
            rows.observed(rows.penalised(new AdaGrad(plan.learningRate()), penalty), epochs, watch),
            epochs,
            Stepwise.NEVER,
            plan.seed(),
            plan.rank(),
            DEVIATION)
        .train(rows.rows());
  }

  @Override
  public void train(Stepwise rows, int epochs, EpochWatch watch) {
    learn(rows, epochs, watch);
  }

  @Override
  public Scorer scorer(Stepwise rows, Tensor[] weights) {
    return new ScorerCompiler(rows.names())
        .machine(
            (DenseVector) weights[0],
            (DenseMatrix) weights[1],
            Arrays.stream(weights).skip(2).map(DenseMatrix.class::cast).toList(),
            rows.rows().getFeatureIDMap(),
            rows.rows().getOutputIDInfo());
  }
}
