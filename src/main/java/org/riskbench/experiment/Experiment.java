package org.riskbench.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Calibration;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.evaluation.ModelAccount;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.ForeignModel;
import org.riskbench.scoring.RiskModel;
import org.riskbench.split.Split;
import org.riskbench.split.Splitter;
import org.riskbench.training.ImportedPlan;
import org.riskbench.training.PlanSearch;
import org.riskbench.training.Served;
import org.riskbench.training.TrainedScorer;
import org.riskbench.training.Trainers;
import org.riskbench.training.TrainingPlan;

/** Trains and evaluates several learners on the same rows. */
public final class Experiment {

  private final Dataset dataset;
  private final Split split;
  private final Schema seen;
  private final Past past;
  private final ExperimentPlan plan;
  private final List<Problem> told = new ArrayList<>();
  private final Map<EncodingPlan, PreparedRows> prepared = new HashMap<>();

  private Experiment(Dataset dataset, Split split, Past past, ExperimentPlan plan) {
    this.dataset = dataset;
    this.split = split;
    this.past = past;
    this.seen = dataset.seenIn(split.train());
    this.plan = plan;
  }

  /** The rows as a learner reads them; made when the first of its kind asks. */
  private PreparedRows prepared(TrainingPlan learner, JobContext context) {
    return prepared.computeIfAbsent(
        learner.encoding(plan.encoding()),
        encoded -> PreparedRows.of(split, TrainPart.of(dataset, split, past), encoded, context));
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
    Experiment experiment = new Experiment(dataset, split, past, plan);
    if (!(plan.learners().get(0) instanceof ImportedPlan)) {
      experiment.prepared(plan.learners().get(0), preparing);
    }
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
    List<Problem> notes = new ArrayList<>(experiment.told);
    notes.addAll(new Notes(dataset, split, past, plan.imbalance()).of(runs, context));
    return new ExperimentReport(split, runs, failures, notes);
  }

  private Run run(TrainingPlan asked, JobContext context) {
    return asked instanceof ImportedPlan plan ? imported(plan, context) : trained(asked, context);
  }

  /** Nothing is learnt, so no row is lost to learning: all that thresholds need are labels. */
  private Run imported(ImportedPlan imports, JobContext context) {
    long start = System.nanoTime();
    ForeignModel.Bound bound =
        imports.model().bind(dataset.rows().select(split.train()).with(seen));
    context.checkpoint();
    PreparedRows rows = PreparedRows.of(split, TrainPart.of(dataset, split, past), bound.recipe());
    Resampling all = Resampling.of(rows.train(), Imbalance.NONE, imports.seed());
    JobContext fitting = context.share(0.5, "calibrate");
    CalibratePart part = Anchoring.judged(bound.scorer(), rows.calibrating(), fitting);
    RiskModel model = new Anchoring(plan, rows, all).anchor(imports, bound.scorer(), part, fitting);
    told.addAll(bound.notes());
    told.add(Notes.ofImport(imports.learner(), rows.calibrating(), part.margins()));
    return evaluated(
        imports, model, new byte[0], ModelAccount.NONE, start, context.share(0.5, "evaluate"));
  }

  private Run trained(TrainingPlan asked, JobContext context) {
    long start = System.nanoTime();
    PreparedRows rows = prepared(asked, context);
    Resampling resampling = Resampling.of(rows.train(), plan.imbalance(), asked.seed());
    double searching = PlanSearch.isOpen(asked) ? 0.5 : 0;
    double rest = 1 - searching;
    TrainingPlan settled =
        settled(asked, rows, resampling, context.share(searching, "training.search"));
    boolean crossFit = rows.crossFits();
    JobContext training = context.share(rest * (crossFit ? 0.3 : 0.8), asked.learner());
    TrainedScorer trained = Trainers.train(settled, resampling.learning(), training);
    told.addAll(trained.notes());
    JobContext fitting = context.share(rest * (crossFit ? 0.6 : 0.1), "calibrate");
    Served served = Served.of(settled, trained, rows.fitted(), resampling.learning(), fitting);
    RiskModel model = new Anchoring(plan, rows, resampling).anchor(settled, served, fitting);
    JobContext evaluating = context.share(rest * 0.1, "evaluate");
    return evaluated(settled, model, trained.trainerModel(), served.account(), start, evaluating);
  }

  private Run evaluated(
      TrainingPlan settled,
      RiskModel model,
      byte[] trainerModel,
      ModelAccount account,
      long start,
      JobContext evaluating) {
    TestScores scores =
        TestScores.of(model, dataset, split.test(), past, evaluating).judged(plan.imbalance());
    Evaluation evaluation = Evaluator.evaluate(scores.records(), evaluating);
    return new Run(
        settled,
        parameters(settled, model.calibration()),
        model,
        seen,
        evaluation,
        CalibrationReport.of(model.calibration(), scores.records(), evaluation),
        scores,
        Fingerprints.of(dataset),
        split.description(),
        trainerModel,
        account,
        Duration.ofNanos(System.nanoTime() - start));
  }

  private TrainingPlan settled(
      TrainingPlan asked, PreparedRows rows, Resampling resampling, JobContext context) {
    Resampling.Search search = resampling.search(Holdouts.of(dataset, rows.train(), asked.seed()));
    return PlanSearch.settle(asked, search.set(), search.holdouts(), context);
  }

  private Map<String, String> parameters(TrainingPlan settled, Calibration calibration) {
    Map<String, String> parameters = new LinkedHashMap<>(settled.parameters());
    parameters.put("calibration", calibration.method().word());
    parameters.putAll(plan.imbalance().parameters());
    return parameters;
  }
}
