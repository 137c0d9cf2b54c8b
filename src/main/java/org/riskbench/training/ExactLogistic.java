package org.riskbench.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.riskbench.scoring.LinearScorer;

/**
 * Logistic regression at its optimum: Newton's method on the penalised likelihood (iteratively
 * reweighted least squares; Hastie, Tibshirani, Friedman, The Elements of Statistical Learning,
 * 4.4.1). The same rows give the same bits on any number of cores.
 */
final class ExactLogistic {
  static final Learner<LogisticPlan> LEARNER =
      Learner.of(
              "logistic",
              List.of(LogisticPlan.PENALTY, LogisticPlan.L1_SHARE),
              LogisticPlan.class,
              settings ->
                  new LogisticPlan(
                      settings.number(LogisticPlan.PENALTY),
                      settings.number(LogisticPlan.L1_SHARE),
                      settings.seed()),
              ExactLogistic::fit)
          .settling(ExactLogistic::settle);

  /** Weight of the penalty where nothing was searched: one record's worth of doubt. */
  static final double USUAL_PENALTY = 1;

  /** The matrix of so many features takes some 70 MB a block of rows. */
  static final int MOST_FEATURES = 4_000;

  private static final int MOST_STEPS = 50;
  private static final int MOST_HALVINGS = 30;
  private static final double CLOSE = 1e-9;

  /** Where only some rows are looked at, to begin with. */
  private static final double NEAR = 1e-5;

  private static final int MOST_STRIDE = 16;
  private static final int ENOUGH_A_FEATURE = 10;

  /** Fixed, so that sums don't depend on the machine. */
  private static final int BLOCKS = 4;

  private static final int ROWS_PER_CHECK = 512;

  private final DesignRows rows;
  private final TrainingSet set;

  /**
   * Looks at the rows.
   *
   * @throws org.riskbench.problem.ProblemException USE-215 if there are more than {@link
   *     #MOST_FEATURES} features
   */
  ExactLogistic(TrainingSet set) {
    if (set.width() > MOST_FEATURES) {
      throw Problem.error(
              "USE-215",
              "The exact logistic regression takes at most %,d features, and there are %,d."
                  .formatted(MOST_FEATURES, set.width()),
              "Use logistic-sgd, or encode the columns in fewer features.")
          .asException();
    }
    this.set = set;
    this.rows = new DesignRows(set);
  }

  private static LogisticPlan settle(
      LogisticPlan plan, TrainingSet set, List<Holdout> holdouts, JobContext context) {
    return plan.isOpen()
        ? plan.withPenalty(
            PenaltySearch.find(
                penalty -> plan.withPenalty(penalty).restraint(), set, holdouts, context))
        : plan;
  }

  private static TrainedScorer fit(LogisticPlan plan, TrainingSet set, JobContext context) {
    LogisticPlan settled = plan.isOpen() ? plan.withPenalty(USUAL_PENALTY) : plan;
    FittedWeights weights = weigh(set, settled.restraint(), context);
    return new TrainedScorer(weights.scorer(), weights);
  }

  /**
   * Fits the model.
   *
   * @throws org.riskbench.problem.ProblemException USE-215 if there are more than {@link
   *     #MOST_FEATURES} features
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  static LinearScorer fit(TrainingSet set, double penalty, JobContext context) {
    return weigh(set, Restraint.ridge(penalty), context).scorer();
  }

  /** The same under another restraint, with what says how sure the weights are. */
  static FittedWeights weigh(TrainingSet set, Restraint restraint, JobContext context) {
    return new ExactLogistic(set).optimum(restraint, new double[set.width() + 1], context);
  }

  /**
   * The weights of the least penalised loss.
   *
   * @param start weights to begin with, the intercept last; the nearer the quicker
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  FittedWeights optimum(Restraint restraint, double[] start, JobContext context) {
    double[] near = rows.ordered(start);
    int stride = stride();
    if (stride > 1) {
      near = descend(near, restraint, stride, context);
    }
    double[] found = descend(near, restraint, 1, context);
    context.progress(1, Trainers.PHASE_FIT);
    return new FittedWeights(
        rows.restored(found), restraint, () -> at(found, restraint, 1, context), rows.places());
  }

  /**
   * Some rows lead near the optimum of all, from where two or three steps are left: one in so many,
   * while there are ten of the rarer class for each feature.
   */
  private int stride() {
    int frauds = 0;
    for (boolean fraud : set.fraud()) {
      frauds += fraud ? 1 : 0;
    }
    int rarer = Math.min(frauds, set.size() - frauds);
    return Math.max(1, Math.min(MOST_STRIDE, rarer / (ENOUGH_A_FEATURE * rows.width())));
  }

  private double[] descend(double[] start, Restraint restraint, int stride, JobContext context) {
    double[] weights = start;
    Curvature here = at(weights, restraint, stride, context);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] direction = direction(here, weights, restraint, context);
      Curvature next = here;
      double[] moved = weights;
      double length = 1;
      for (int i = 0; i < MOST_HALVINGS && !(next.loss < here.loss); i++) {
        moved = moved(weights, direction, length);
        next = at(moved, restraint, stride, context);
        length /= 2;
      }
      double gain = here.loss - next.loss;
      if (!(gain > 0)) {
        break;
      }
      weights = moved;
      here = next;
      // Newton's steps square the distance: the last of them is exact to the bits.
      context.progress(stride > 1 ? 0 : Math.min(0.95, (step + 1) / 10.0), Trainers.PHASE_FIT);
      if (gain < (stride > 1 ? NEAR : CLOSE) * Math.max(1, here.loss)) {
        break;
      }
    }
    return weights;
  }

  private static double[] direction(
      Curvature here, double[] weights, Restraint restraint, JobContext context) {
    return restraint.selects()
        ? Descent.step(here, weights, restraint, context::checkpoint)
        : here.step(context::checkpoint);
  }

  private static double[] moved(double[] weights, double[] direction, double length) {
    double[] moved = weights.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] -= length * direction[i];
    }
    return moved;
  }

  private Curvature at(double[] weights, Restraint restraint, int stride, JobContext context) {
    List<Callable<Curvature>> parts = new ArrayList<>();
    for (int block = 0; block < BLOCKS; block++) {
      int begin = (int) ((long) rows.size() * block / BLOCKS);
      int end = (int) ((long) rows.size() * (block + 1) / BLOCKS);
      parts.add(() -> block(weights, begin, end, stride, context));
    }
    List<Curvature> blocks = context.parallel(parts);
    Curvature sum = blocks.get(0);
    blocks.subList(1, blocks.size()).forEach(sum::add);
    sum.addPenalty(weights, restraint);
    return sum;
  }

  /** Each row stands for those that the stride leaves out. */
  private Curvature block(double[] weights, int begin, int end, int stride, JobContext context) {
    Curvature curvature = new Curvature(rows.width());
    RowBatch batch = new RowBatch(rows);
    for (int row = begin; row < end; row += stride) {
      if ((row - begin) / stride % ROWS_PER_CHECK == 0) {
        context.checkpoint();
      }
      double margin = rows.dot(row, weights);
      curvature.add(row, margin, set.fraud()[row], stride * set.weights()[row], batch);
    }
    batch.flush(curvature);
    return curvature;
  }
}
