package org.riskbench.experiment;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.riskbench.decision.Calibration;
import org.riskbench.decision.CalibrationMethod;
import org.riskbench.decision.Policy;
import org.riskbench.decision.ScoreMap;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.ConstantScorer;
import org.riskbench.scoring.RiskModel;
import org.riskbench.scoring.Scorer;
import org.riskbench.training.TrainingPlan;

/**
 * Makes a model of a scorer: calibration, score map and reference, all from labelled margins the
 * scorer did not learn from.
 */
record Anchoring(ExperimentPlan plan, PreparedRows rows, Resampling resampling) {
  private static final int STEP = 4_096;

  /**
   * Anchors what was trained by a plan.
   *
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  RiskModel anchor(TrainingPlan learner, Scorer scorer, JobContext context) {
    return anchor(learner, scorer, part(learner, scorer, context), context);
  }

  /**
   * Anchors a scorer.
   *
   * @param told labelled margins that the scorer did not learn from
   */
  RiskModel anchor(TrainingPlan learner, Scorer scorer, CalibratePart told, JobContext context) {
    CalibratePart part = told.judged(plan.imbalance());
    Calibration calibration = method(learner, scorer, part, context).fit(part.labelled(), shift());
    ScoreMap map = ScoreMap.fit(goods(part.margins(), part), goods(part.weights(), part));
    Policy policy = Policy.initial();
    double[] reference = rows.reference(part, map, policy);
    return new RiskModel(rows.recipe(), scorer, calibration, map, policy, reference);
  }

  private CalibratePart part(TrainingPlan learner, Scorer scorer, JobContext context) {
    if (rows.crossFits() && !(scorer instanceof ConstantScorer)) {
      return CrossFit.fit(learner, rows.train(), resampling, context);
    }
    return judged(scorer, rows.calibrating(), context);
  }

  /** Margins of rows, in steps, for a scorer may take its time. */
  static CalibratePart judged(Scorer scorer, EncodedRows on, JobContext context) {
    double[] margins = new double[on.size()];
    for (int from = 0; from < margins.length; from += STEP) {
      context.checkpoint();
      context.progress((double) from / margins.length, "calibrate");
      int end = Math.min(margins.length, from + STEP);
      double[] some = scorer.margins(Arrays.copyOfRange(on.features(), from, end));
      System.arraycopy(some, 0, margins, from, some.length);
    }
    return new CalibratePart(margins, on.fraud(), on.weights(), false);
  }

  private CalibrationMethod method(
      TrainingPlan learner, Scorer scorer, CalibratePart part, JobContext context) {
    return scorer instanceof ConstantScorer
        ? CalibrationMethod.NONE
        : plan.calibration().settle(part.labelled(), learner.seed(), context);
  }

  /** From the odds that were learnt to those that are served: all that is known without fitting. */
  private double shift() {
    EncodedRows train = rows.train();
    double toBaseRate =
        plan.imbalance()
            .baseRate()
            .map(rate -> rate.shift(train.fraud(), train.weights()))
            .orElse(0.0);
    return resampling.shift() + toBaseRate;
  }

  private static double[] goods(double[] values, CalibratePart part) {
    return IntStream.range(0, values.length)
        .filter(i -> !part.fraud()[i])
        .mapToDouble(i -> values[i])
        .toArray();
  }
}
