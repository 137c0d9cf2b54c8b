package org.riskbench.training;

import java.util.ArrayList;
import java.util.Arrays;
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
              List.of(LogisticPlan.PENALTY),
              LogisticPlan.class,
              settings -> new LogisticPlan(settings.number(LogisticPlan.PENALTY), settings.seed()),
              ExactLogistic::fit)
          .settling(PenaltySearch::settle);

  /** Weight of the penalty where nothing was searched: one record's worth of doubt. */
  static final double USUAL_PENALTY = 1;

  /** The matrix of so many features takes some 70 MB a block of rows. */
  static final int MOST_FEATURES = 4_000;

  private static final int MOST_STEPS = 50;
  private static final int MOST_HALVINGS = 30;
  private static final double CLOSE = 1e-10;

  /** Fixed, so that sums don't depend on the machine. */
  private static final int BLOCKS = 4;

  private static final int ROWS_PER_CHECK = 512;

  private final SparseRows rows;
  private final TrainingSet set;
  private final double lambda;
  private final int width;
  private final JobContext context;

  private ExactLogistic(TrainingSet set, double lambda, JobContext context) {
    this.set = set;
    this.lambda = lambda;
    this.width = set.width() + 1;
    this.context = context;
    this.rows = SparseRows.withIntercept(set.features(), set.width());
  }

  private static TrainedScorer fit(LogisticPlan plan, TrainingSet set, JobContext context) {
    double penalty = plan.isOpen() ? USUAL_PENALTY : plan.penalty();
    return new TrainedScorer(fit(set, penalty, context), new byte[0]);
  }

  /**
   * Fits the model.
   *
   * @throws org.riskbench.problem.ProblemException USE-215 if there are more than {@link
   *     #MOST_FEATURES} features
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  static LinearScorer fit(TrainingSet set, double lambda, JobContext context) {
    if (set.width() > MOST_FEATURES) {
      throw Problem.error(
              "USE-215",
              "The exact logistic regression takes at most %,d features, and there are %,d."
                  .formatted(MOST_FEATURES, set.width()),
              "Use logistic-sgd, or encode the columns in fewer features.")
          .asException();
    }
    double[] weights = new ExactLogistic(set, lambda, context).optimum();
    double[] fraud = Arrays.copyOf(weights, set.width());
    return new LinearScorer(new double[set.width()], 0, fraud, weights[set.width()]);
  }

  private double[] optimum() {
    double[] weights = new double[width];
    Curvature here = at(weights);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] direction = here.step();
      Curvature next = here;
      double[] moved = weights;
      double length = 1;
      for (int i = 0; i < MOST_HALVINGS && !(next.loss < here.loss); i++) {
        moved = moved(weights, direction, length);
        next = at(moved);
        length /= 2;
      }
      double gain = here.loss - next.loss;
      if (!(gain > 0)) {
        break;
      }
      weights = moved;
      here = next;
      // Newton's steps square the distance: the last of them is exact to the bits.
      context.progress(Math.min(0.95, (step + 1) / 10.0), Trainers.PHASE_FIT);
      if (gain < CLOSE * Math.max(1, here.loss)) {
        break;
      }
    }
    context.progress(1, Trainers.PHASE_FIT);
    return weights;
  }

  private static double[] moved(double[] weights, double[] direction, double length) {
    double[] moved = weights.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] -= length * direction[i];
    }
    return moved;
  }

  private Curvature at(double[] weights) {
    List<Callable<Curvature>> parts = new ArrayList<>();
    for (int block = 0; block < BLOCKS; block++) {
      int begin = (int) ((long) rows.size() * block / BLOCKS);
      int end = (int) ((long) rows.size() * (block + 1) / BLOCKS);
      parts.add(() -> block(weights, begin, end));
    }
    List<Curvature> blocks = context.parallel(parts);
    Curvature sum = blocks.get(0);
    blocks.subList(1, blocks.size()).forEach(sum::add);
    sum.addPenalty(weights, lambda);
    return sum;
  }

  private Curvature block(double[] weights, int begin, int end) {
    Curvature curvature = new Curvature(width);
    for (int row = begin; row < end; row++) {
      if (row % ROWS_PER_CHECK == 0) {
        context.checkpoint();
      }
      curvature.add(rows, row, rows.dot(row, weights), set.fraud()[row], set.weights()[row]);
    }
    return curvature;
  }
}
