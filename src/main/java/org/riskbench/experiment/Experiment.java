package org.riskbench.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Calibration;
import org.riskbench.decision.Policy;
import org.riskbench.decision.ScoreMap;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.feature.Algorithm;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.ConstantScorer;
import org.riskbench.scoring.RiskModel;
import org.riskbench.scoring.Scorer;
import org.riskbench.split.Split;
import org.riskbench.split.Splitter;
import org.riskbench.training.PlanSearch;
import org.riskbench.training.TrainedScorer;
import org.riskbench.training.Trainers;
import org.riskbench.training.TrainingPlan;

/** Trains and evaluates several learners on the same rows. */
public final class Experiment {
  private final Dataset dataset;
  private final Split split;
  private final Schema seen;
  private final Past past;
  private final EncodingPlan encoding;
  private final List<Problem> told = new ArrayList<>();
  private final Map<Algorithm, PreparedRows> prepared = new EnumMap<>(Algorithm.class);

  private Experiment(Dataset dataset, Split split, Past past, EncodingPlan encoding) {
    this.dataset = dataset;
    this.split = split;
    this.past = past;
    this.seen = dataset.seenIn(split.train());
    this.encoding = encoding;
  }

  /** The rows as a learner reads them; made when the first of its kind asks. */
  private PreparedRows prepared(TrainingPlan plan, JobContext context) {
    return prepared.computeIfAbsent(
        plan.algorithm(),
        algorithm ->
            PreparedRows.of(
                split, TrainPart.of(dataset, split, past), encoding.with(algorithm), context));
  }

  /**
   * Splits, trains, calibrates and evaluates.
   *
   * @throws ProblemException of the split, USE-… of the plan, or the first learner's problem if
   *     none could be trained
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static ExperimentReport run(Dataset dataset, ExperimentPlan plan, JobContext context) {
    if (dataset.schema().inputs().size() == 0) {
      throw Trainers.noFeatures().asException();
    }
    Split split = Splitter.split(dataset, plan.split(), context);
    context.checkpoint();
    Past past = Past.of(plan.velocity(), dataset, context.share(0.1, "velocity.count"));
    JobContext preparing = context.share(0.05, "prepare");
    Experiment experiment = new Experiment(dataset, split, past, plan.encoding());
    experiment.prepared(plan.learners().get(0), preparing);
    preparing.progress(1, "prepare");
    List<Run> runs = new ArrayList<>();
    List<Problem> failures = new ArrayList<>();
    for (TrainingPlan learner : plan.learners()) {
      JobContext share = context.share(0.85 / plan.learners().size(), learner.learner());
      try {
        runs.add(experiment.run(learner, share));
      } catch (ProblemException e) {
        failures.add(e.problem());
      }
    }
    if (runs.isEmpty()) {
      throw failures.get(0).asException();
    }
    List<Problem> notes = new ArrayList<>(new Notes(dataset, split, past).of(runs, context));
    notes.addAll(experiment.told);
    return new ExperimentReport(split, runs, failures, notes);
  }

  private Run run(TrainingPlan asked, JobContext context) {
    long start = System.nanoTime();
    PreparedRows rows = prepared(asked, context);
    double searching = PlanSearch.isOpen(asked) ? 0.5 : 0;
    double rest = 1 - searching;
    TrainingPlan plan =
        PlanSearch.settle(
            asked,
            rows.train().training(),
            Holdouts.of(dataset, rows.train(), asked.seed()),
            context.share(searching, "training.search"));
    boolean crossFit = rows.crossFits();
    JobContext training = context.share(rest * (crossFit ? 0.3 : 0.8), plan.learner());
    TrainedScorer trained = Trainers.train(plan, rows.train().training(), training);
    told.addAll(trained.notes());
    JobContext fitting = context.share(rest * (crossFit ? 0.6 : 0.1), "calibrate");
    CalibratePart part = calibratePart(plan, trained.scorer(), rows, fitting);
    RiskModel model = anchored(trained.scorer(), rows, part);
    JobContext evaluating = context.share(rest * 0.1, "evaluate");
    TestScores scores = TestScores.of(model, dataset, split.test(), past, evaluating);
    Evaluation evaluation = Evaluator.evaluate(scores.records(), evaluating);
    return new Run(
        plan,
        model,
        seen,
        evaluation,
        scores,
        Fingerprints.of(dataset),
        split.description(),
        trained.trainerModel(),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private static CalibratePart calibratePart(
      TrainingPlan plan, Scorer scorer, PreparedRows rows, JobContext context) {
    if (scorer instanceof ConstantScorer || !rows.crossFits()) {
      EncodedRows on = rows.calibrating();
      return new CalibratePart(margins(scorer, on), on.fraud(), on.weights(), false);
    }
    return CrossFit.fit(plan, rows.train(), context);
  }

  /** Calibration, score map and reference on labelled margins the scorer did not learn from. */
  private static RiskModel anchored(Scorer scorer, PreparedRows rows, CalibratePart part) {
    Calibration calibration =
        scorer instanceof ConstantScorer
            ? Calibration.NONE
            : Calibration.fit(part.margins(), part.fraud(), part.weights());
    ScoreMap map = ScoreMap.fit(goods(part.margins(), part), goods(part.weights(), part));
    Policy policy = Policy.initial();
    double[] reference = rows.reference(part, map, policy);
    return new RiskModel(rows.recipe(), scorer, calibration, map, policy, reference);
  }

  private static double[] goods(double[] values, CalibratePart part) {
    return IntStream.range(0, values.length)
        .filter(i -> !part.fraud()[i])
        .mapToDouble(i -> values[i])
        .toArray();
  }

  private static double[] margins(Scorer scorer, EncodedRows rows) {
    return Arrays.stream(rows.features()).mapToDouble(scorer::margin).toArray();
  }
}
