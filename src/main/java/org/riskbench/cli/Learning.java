package org.riskbench.cli;

import java.util.List;
import org.riskbench.experiment.CalibrationPlan;
import org.riskbench.experiment.Imbalance;
import org.riskbench.experiment.Tuning;
import org.riskbench.onnx.OnnxPart;
import org.riskbench.scoring.ReferenceGroup;
import org.riskbench.training.TrainingPlan;

/** What is learnt and how probabilities come of it: all that is known before data is read. */
record Learning(
    List<TrainingPlan> learners,
    CalibrationPlan calibration,
    Imbalance imbalance,
    Tuning tuning,
    ReferenceGroup reference) {
  /**
   * What was asked for, refused here rather than after a long load.
   *
   * @param onnx opens imported models
   * @throws org.riskbench.problem.ProblemException USE-… of an option that makes no sense
   */
  static Learning of(
      LearnerOptions learners, ProbabilityOptions probability, long seed, OnnxPart onnx) {
    return new Learning(
        learners.plans(seed, onnx),
        probability.calibration(),
        probability.with(learners.imbalance()),
        learners.tuning(),
        probability.reference());
  }
}
