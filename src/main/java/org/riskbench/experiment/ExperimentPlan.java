package org.riskbench.experiment;

import java.util.List;
import org.riskbench.feature.Algorithm;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.problem.Problem;
import org.riskbench.scoring.ReferenceGroup;
import org.riskbench.split.SplitPlan;
import org.riskbench.training.TrainingPlan;
import org.riskbench.velocity.VelocityPlan;

/**
 * What to compare: one split, several learners, all of them told the same of the past. Immutable.
 *
 * @param learners at least one, trained in this order
 * @param velocity what is told of earlier records
 * @param encoding which columns are derived and how each is encoded; its algorithm is set to what
 *     each learner is
 * @param calibration how probabilities are made of margins
 * @param imbalance what is done about frauds being rare
 * @param tuning what is searched for before the learners are trained
 * @param reference whom reasons measure a record against
 */
public record ExperimentPlan(
    SplitPlan split,
    List<TrainingPlan> learners,
    VelocityPlan velocity,
    EncodingPlan encoding,
    CalibrationPlan calibration,
    Imbalance imbalance,
    Tuning tuning,
    ReferenceGroup reference) {
  /** A plan that measures reasons against the usual group. */
  public ExperimentPlan(
      SplitPlan split,
      List<TrainingPlan> learners,
      VelocityPlan velocity,
      EncodingPlan encoding,
      CalibrationPlan calibration,
      Imbalance imbalance,
      Tuning tuning) {
    this(
        split,
        learners,
        velocity,
        encoding,
        calibration,
        imbalance,
        tuning,
        ReferenceGroup.APPROVED_GOODS);
  }

  /** A plan that looks at each record alone. */
  public ExperimentPlan(SplitPlan split, List<TrainingPlan> learners) {
    this(split, learners, VelocityPlan.NONE);
  }

  /** A plan that leaves derived columns and encodings to the program. */
  public ExperimentPlan(SplitPlan split, List<TrainingPlan> learners, VelocityPlan velocity) {
    this(split, learners, velocity, EncodingPlan.auto(Algorithm.LINEAR));
  }

  /** A plan that chooses the calibration and takes the rows as they are. */
  public ExperimentPlan(
      SplitPlan split, List<TrainingPlan> learners, VelocityPlan velocity, EncodingPlan encoding) {
    this(split, learners, velocity, encoding, CalibrationPlan.AUTO, Imbalance.NONE, Tuning.NONE);
  }

  /** The same with something searched for. */
  public ExperimentPlan with(Tuning other) {
    return new ExperimentPlan(
        split, learners, velocity, encoding, calibration, imbalance, other, reference);
  }

  /** The same, told something else of earlier records. */
  public ExperimentPlan with(VelocityPlan other) {
    return new ExperimentPlan(
        split, learners, other, encoding, calibration, imbalance, tuning, reference);
  }

  /** The same on records divided otherwise. */
  public ExperimentPlan with(SplitPlan other) {
    return new ExperimentPlan(
        other, learners, velocity, encoding, calibration, imbalance, tuning, reference);
  }

  /** The same for this learner alone, as it stands: nothing is searched for. */
  public ExperimentPlan only(TrainingPlan learner) {
    return new ExperimentPlan(
        split,
        List.of(learner),
        velocity,
        encoding,
        calibration,
        imbalance,
        Tuning.NONE,
        reference);
  }

  /** The same with another calibration. */
  public ExperimentPlan with(CalibrationPlan other) {
    return new ExperimentPlan(
        split, learners, velocity, encoding, other, imbalance, tuning, reference);
  }

  /** The same with reasons that measure a record against others. */
  public ExperimentPlan with(ReferenceGroup other) {
    return new ExperimentPlan(
        split, learners, velocity, encoding, calibration, imbalance, tuning, other);
  }

  /** The same with something else done about frauds being rare. */
  public ExperimentPlan with(Imbalance other) {
    return new ExperimentPlan(
        split, learners, velocity, encoding, calibration, other, tuning, reference);
  }

  /**
   * A checked plan.
   *
   * @throws org.riskbench.problem.ProblemException USE-220 if there is no learner
   */
  public ExperimentPlan {
    learners = List.copyOf(learners);
    if (learners.isEmpty()) {
      throw Problem.error("USE-220", "No learner is chosen.", "Choose at least one learner.")
          .asException();
    }
  }
}
