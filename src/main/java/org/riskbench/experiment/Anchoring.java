package org.riskbench.experiment;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.riskbench.decision.Calibration;
import org.riskbench.decision.CalibrationMethod;
import org.riskbench.decision.Policy;
import org.riskbench.decision.ScoreMap;
import org.riskbench.evaluation.ModelAccount;
import org.riskbench.feature.Recipe;
import org.riskbench.job.JobContext;
import org.riskbench.rule.HardRules;
import org.riskbench.scoring.ConstantScorer;
import org.riskbench.scoring.ReasonBook;
import org.riskbench.scoring.RiskModel;
import org.riskbench.scoring.Scorer;
import org.riskbench.training.Served;
import org.riskbench.training.TrainingPlan;

/**
 * Makes a model of a scorer: calibration, score map and reference, all from labelled margins the
 * scorer did not learn from.
 */
record Anchoring(ExperimentPlan plan, PreparedRows rows, Resampling resampling) {
  private static final int STEP = 4_096;

  /** A model, and what it was anchored to: weighted as what is judged by. */
  record Anchored(RiskModel model, CalibratePart part) {}

  /**
   * Anchors what was trained by a plan.
   *
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  Anchored anchor(TrainingPlan learner, Served served, JobContext context) {
    EncodedRows on = rows.calibrating(served.recipe());
    boolean crossFit = rows.crossFits() && !(served.scorer() instanceof ConstantScorer);
    CalibratePart told =
        crossFit
            ? CrossFit.fit(learner, rows.train(), resampling, context)
            : judged(served.scorer(), on, context);
    return anchor(learner, served, on, told, context);
  }

  /**
   * Anchors a scorer that reads the rows as they are.
   *
   * @param told labelled margins that the scorer did not learn from
   */
  Anchored anchor(TrainingPlan learner, Scorer scorer, CalibratePart told, JobContext context) {
    Served served = new Served(rows.recipe(), scorer, ModelAccount.NONE);
    return anchor(learner, served, rows.calibrating(), told, context);
  }

  private Anchored anchor(
      TrainingPlan learner, Served served, EncodedRows on, CalibratePart told, JobContext context) {
    Scorer scorer = served.scorer();
    CalibratePart part = told.judged(plan.imbalance());
    Calibration calibration = method(learner, scorer, part, context).fit(part.labelled(), shift());
    ScoreMap map = ScoreMap.fit(goods(part.margins(), part), goods(part.weights(), part));
    Policy policy = Policy.initial();
    ReferenceRows reference = ReferenceRows.of(plan.reference(), on, part, map, policy);
    Recipe recipe = served.recipe();
    ReasonBook reasons =
        ReasonBook.automatic(recipe, reference.measured(recipe, rows.part(), context));
    RiskModel model =
        new RiskModel(
            recipe, scorer, calibration, map, policy, reference.mean(), HardRules.NONE, reasons);
    return new Anchored(model, part);
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
    return new CalibratePart(on.rows(), margins, on.fraud(), on.weights(), false);
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
