package org.riskbench.training;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.riskbench.scoring.ConstantScorer;
import org.tribuo.classification.sgd.fm.FMClassificationModel;
import org.tribuo.classification.sgd.fm.FMClassificationTrainer;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.math.optimisers.ParameterAveraging;

/**
 * Trains what a plan says. Deterministic: the same plan and rows in the same order give a scorer of
 * the same bits. A trainer is made anew for each run, as Tribuo's remember earlier runs.
 */
public final class Trainers {
  /** Phase in which the trainer reads the rows. */
  private static final int MOST_FEATURES = 20_000;

  static final String PHASE_READ = "training.read";

  /** Phase in which the trainer steps through the rows. */
  static final String PHASE_FIT = "training.fit";

  /** Share of the time that reading takes. */
  private static final double READ_SHARE = 0.2;

  /** Tribuo would log every 1,000 steps otherwise. */
  private static final int NEVER = -1;

  private static final double FACTOR_DEVIATION = 0.1;

  /** Tribuo announces each run; held here, as a logger nobody holds forgets its level. */
  private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

  static {
    TRIBUO.setLevel(Level.WARNING);
  }

  private Trainers() {}

  /**
   * Trains. A penalty that is left open ({@link PenaltySearch}) is 1.
   *
   * @param context is told the exact share of the steps done; cancelling it takes effect within 200
   *     ms
   * @throws org.riskbench.problem.ProblemException DATA-210 if the rows are all of one class,
   *     DATA-211 if there is no feature to learn from, USE-214 if training diverged, USE-215 or
   *     USE-216 if there are more features than the learner takes
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static TrainedScorer train(TrainingPlan plan, TrainingSet set, JobContext context) {
    context.checkpoint();
    requireBothClasses(set);
    if (plan instanceof TrainingPlan.Majority) {
      return majority(set);
    }
    requireFeatures(set);
    if (plan instanceof TrainingPlan.Logistic logistic) {
      boolean open = logistic.penalty() == TrainingPlans.AUTO_PENALTY;
      double penalty = open ? TrainingPlans.PENALTY : logistic.penalty();
      return new TrainedScorer(ExactLogistic.fit(set, penalty, context), new byte[0]);
    }
    if (plan instanceof TrainingPlan.Boosting boosting) {
      return new TrainedScorer(BoostedTrees.fit(boosting, set, context), new byte[0]);
    }
    if (plan instanceof TrainingPlan.LogisticSgd logistic) {
      return logistic(logistic, set, context);
    }
    return factorization((TrainingPlan.FactorizationMachine) plan, set, context);
  }

  private static TrainedScorer majority(TrainingSet set) {
    double frauds = set.weightOf(true);
    double rate = frauds / (frauds + set.weightOf(false));
    return new TrainedScorer(new ConstantScorer(set.width(), rate), new byte[0]);
  }

  private static TrainedScorer logistic(
      TrainingPlan.LogisticSgd plan, TrainingSet set, JobContext context) {
    requireNarrow(set);
    FeatureNames names = new FeatureNames(set.width());
    EncodedDataset rows = new EncodedDataset(set, names, context.share(READ_SHARE, PHASE_READ));
    int epochs = TrainingPlans.epochs(plan.epochs(), set.size());
    LinearSGDModel model =
        new LinearSGDTrainer(
                new LogMulticlass(),
                observed(
                    new ParameterAveraging(new AdaGrad(plan.learningRate())), epochs, set, context),
                epochs,
                NEVER,
                plan.seed())
            .train(rows);
    return new TrainedScorer(
        new ScorerCompiler(names).compile(model), () -> model.serialize().toByteArray());
  }

  private static TrainedScorer factorization(
      TrainingPlan.FactorizationMachine plan, TrainingSet set, JobContext context) {
    requireNarrow(set);
    FeatureNames names = new FeatureNames(set.width());
    EncodedDataset rows = new EncodedDataset(set, names, context.share(READ_SHARE, PHASE_READ));
    FMClassificationModel model =
        new FMClassificationTrainer(
                new LogMulticlass(),
                observed(new AdaGrad(plan.learningRate()), plan.epochs(), set, context),
                plan.epochs(),
                NEVER,
                plan.seed(),
                plan.rank(),
                FACTOR_DEVIATION)
            .train(rows);
    return new TrainedScorer(
        new ScorerCompiler(names).compile(model), () -> model.serialize().toByteArray());
  }

  private static ObservedOptimiser observed(
      StochasticGradientOptimiser optimiser, int epochs, TrainingSet set, JobContext context) {
    return new ObservedOptimiser(
        optimiser, (long) epochs * set.size(), context.share(1 - READ_SHARE, PHASE_FIT));
  }

  private static void requireBothClasses(TrainingSet set) {
    boolean frauds = set.weightOf(true) > 0;
    boolean goods = set.weightOf(false) > 0;
    if (!frauds || !goods) {
      throw Problem.error(
              "DATA-210",
              set.size() == 0
                  ? "There are no labelled rows to train on."
                  : "All %d training rows are labelled %s, so there is nothing to tell apart."
                      .formatted(set.size(), frauds ? "fraud" : "good"),
              "Check which value of the label column means fraud, or train on more rows.")
          .asException();
    }
  }

  /** Why nothing can be learned where no column is an input. */
  public static Problem noFeatures() {
    return Problem.error(
        "DATA-211",
        "No column is left that a model could learn from: all are constant, empty, free text, keys"
            + " or have no role as an input.",
        "Give more columns the role of a feature, or a kind of number or category.");
  }

  private static void requireFeatures(TrainingSet set) {
    if (set.width() == 0) {
      throw noFeatures().asException();
    }
  }

  /** A step goes over all weights, and the trainer writes down every feature's name and range. */
  private static void requireNarrow(TrainingSet set) {
    if (set.width() > MOST_FEATURES) {
      throw Problem.error(
              "USE-216",
              "This learner takes at most %,d features, and there are %,d."
                  .formatted(MOST_FEATURES, set.width()),
              "Ignore columns, or encode them in fewer features.")
          .asException();
    }
  }
}
