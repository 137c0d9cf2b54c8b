package org.riskbench.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Calibration;
import org.riskbench.evaluation.Bootstrap;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.evaluation.ModelAccount;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.feature.Recipe;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.ColumnPopulation;
import org.riskbench.scoring.ForeignModel;
import org.riskbench.scoring.Population;
import org.riskbench.scoring.RiskModel;
import org.riskbench.split.Split;
import org.riskbench.split.Splitter;
import org.riskbench.training.ImportedPlan;
import org.riskbench.training.PlanSearch;
import org.riskbench.training.Served;
import org.riskbench.training.TrainedScorer;
import org.riskbench.training.Trainers;
import org.riskbench.training.TrainingPlan;
import org.riskbench.tuning.PlanTrials;
import org.riskbench.tuning.SearchPlan;
import org.riskbench.tuning.SearchReport;
import org.riskbench.tuning.SearchWatch;
import org.riskbench.tuning.Trial;
import org.riskbench.tuning.TrialRows;

/** Trains and evaluates several learners on the same rows. */
public final class Experiment {

  private final Dataset dataset;
  private final Split split;
  private final Schema seen;
  private final Past past;
  private final ExperimentPlan plan;
  private final Map<List<EncodingPlan>, PreparedRows> prepared = new HashMap<>();
  private final Map<Recipe, List<ColumnPopulation>> populations = new HashMap<>();
  private final List<Problem> told = new ArrayList<>();
  private Optional<Bootstrap> bootstrap = Optional.empty();

  private Experiment(Dataset dataset, Split split, Past past, ExperimentPlan plan) {
    this.dataset = dataset;
    this.split = split;
    this.past = past;
    this.seen = dataset.seenIn(split.train());
    this.plan = plan;
  }

  /** The rows as a learner reads them; made when the first of its kind asks. */
  PreparedRows prepared(TrainingPlan learner, JobContext context) {
    List<EncodingPlan> encodings = learner.encodings(plan.encoding());
    PreparedRows rows = prepared(encodings.get(0), context);
    for (EncodingPlan other : encodings.subList(1, encodings.size())) {
      PreparedRows first = rows;
      PreparedRows beside = prepared(other, context);
      rows = prepared.computeIfAbsent(encodings, both -> first.beside(beside));
    }
    return rows;
  }

  private PreparedRows prepared(EncodingPlan encoding, JobContext context) {
    return prepared.computeIfAbsent(
        List.of(encoding),
        alone -> PreparedRows.of(split, TrainPart.of(dataset, split, past), encoding, context));
  }

  /**
   * The same with nobody watching what is searched for.
   *
   * @throws ProblemException as {@link #run(Dataset, ExperimentPlan, SearchWatch, JobContext)}
   */
  public static ExperimentReport run(Dataset dataset, ExperimentPlan plan, JobContext context) {
    return run(dataset, plan, SearchWatch.nobody(), context);
  }

  /**
   * Splits, searches, trains, calibrates and evaluates.
   *
   * @param watch told of each trial of a search, which it may end early
   * @throws ProblemException of the split, USE-… of the plan, or the first learner's problem if
   *     none could be trained
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static ExperimentReport run(
      Dataset dataset, ExperimentPlan plan, SearchWatch watch, JobContext context) {
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
    JobContext training = context.share(0.85, "train");
    Outcome outcome =
        plan.tuning() instanceof Tuning.Portfolio portfolio
            ? experiment.competing(portfolio.search(), watch, training)
            : experiment.each(watch, training);
    if (outcome.runs().isEmpty()) {
      throw outcome.failures().get(0).asException();
    }
    Notes notes = new Notes(dataset, split, past, plan.imbalance());
    List<Problem> told = new ArrayList<>(); // what matters most comes first
    DataNotes.ofRareClass(dataset.labels(), split).ifPresent(told::add);
    told.addAll(notes.of(outcome.runs(), context));
    told.addAll(experiment.told);
    DataNotes.ofUnread(dataset.schema(), plan.encoding(), outcome.runs()).ifPresent(told::add);
    Notes.ofSensitive(dataset.schema()).ifPresent(told::add);
    return new ExperimentReport(
        split, outcome.runs(), outcome.failures(), told, outcome.portfolio());
  }

  /** What came of the learners. */
  record Outcome(List<Run> runs, List<Problem> failures, Optional<PortfolioReport> portfolio) {}

  /** Imported models are beside the others to be compared with; there is nothing to try of them. */
  private Outcome competing(SearchPlan search, SearchWatch watch, JobContext context) {
    List<TrainingPlan> trained =
        plan.learners().stream().filter(each -> !(each instanceof ImportedPlan)).toList();
    Outcome outcome =
        new PortfolioSearch(this, search, watch, context.share(0.9, "train")).run(trained);
    List<Run> runs = new ArrayList<>(outcome.runs());
    List<Problem> failures = new ArrayList<>(outcome.failures());
    for (TrainingPlan learner : plan.learners()) {
      if (learner instanceof ImportedPlan imports) {
        try {
          runs.add(imported(imports, context.share(0.1, learner.learner())));
        } catch (ProblemException e) {
          failures.add(e.problem());
        }
      }
    }
    return new Outcome(runs, failures, outcome.portfolio());
  }

  private Outcome each(SearchWatch watch, JobContext context) {
    List<Run> runs = new ArrayList<>();
    List<Problem> failures = new ArrayList<>();
    SearchClock clock = SearchClock.of(plan.tuning(), plan.learners().size(), context);
    for (TrainingPlan learner : plan.learners()) {
      JobContext share = context.share(1.0 / plan.learners().size(), learner.learner());
      try {
        Optional<SearchPlan> search = clock.next();
        runs.add(
            search.isPresent() && !(learner instanceof ImportedPlan)
                ? searched(learner, search.get(), watch, share)
                : run(learner, Optional.empty(), share));
      } catch (ProblemException e) {
        failures.add(e.problem());
      }
    }
    return new Outcome(runs, failures, Optional.empty());
  }

  private Run searched(
      TrainingPlan around, SearchPlan search, SearchWatch watch, JobContext context) {
    TrialRows rows = trialRows(around, context);
    SearchReport report =
        PlanTrials.search(around, rows, search, watch, context.share(0.7, PlanTrials.PHASE));
    TrainingPlan found = report.best().map(Trial::plan).orElse(around);
    return run(found, Optional.of(report), context.share(0.3, around.learner()));
  }

  /** What trials of a plan learn from and are judged by. */
  TrialRows trialRows(TrainingPlan learner, JobContext context) {
    PreparedRows rows = prepared(learner, context);
    Resampling resampling = Resampling.of(rows.train(), plan.imbalance(), learner.seed());
    return new TuningRows(dataset, split, past).of(rows, resampling, learner.seed());
  }

  /** Whether calibration needs models of its own, which takes several times as long. */
  boolean crossFits() {
    return split.crossFits();
  }

  Run run(TrainingPlan asked, Optional<SearchReport> search, JobContext context) {
    return asked instanceof ImportedPlan imports
        ? imported(imports, context)
        : trained(asked, search, context);
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
    Anchoring.Anchored model =
        new Anchoring(plan, rows, all).anchor(imports, bound.scorer(), part, fitting);
    told.addAll(bound.notes());
    told.add(Notes.ofImport(imports.learner(), rows.calibrating(), part.margins()));
    return evaluated(
        imports,
        model,
        new byte[0],
        ModelAccount.NONE,
        start,
        Optional.empty(),
        context.share(0.5, "evaluate"));
  }

  private Run trained(TrainingPlan asked, Optional<SearchReport> search, JobContext context) {
    long start = System.nanoTime();
    PreparedRows rows = prepared(asked, context);
    Resampling resampling = Resampling.of(rows.train(), plan.imbalance(), asked.seed());
    double searching = PlanSearch.isOpen(asked) ? 0.5 : 0;
    double rest = 1 - searching;
    TrainingPlan settled =
        settled(asked, rows, resampling, context.share(searching, PlanTrials.PHASE));
    boolean crossFit = rows.crossFits();
    JobContext training = context.share(rest * (crossFit ? 0.3 : 0.8), asked.learner());
    TrainedScorer trained = Trainers.train(settled, resampling.learning(), training);
    told.addAll(trained.notes());
    JobContext fitting = context.share(rest * (crossFit ? 0.6 : 0.1), "calibrate");
    Served served = Served.of(settled, trained, rows.fitted(), resampling.learning(), fitting);
    Anchoring.Anchored model =
        new Anchoring(plan, rows, resampling).anchor(settled, served, fitting);
    JobContext evaluating = context.share(rest * 0.1, "evaluate");
    return evaluated(
        settled, model, trained.trainerModel(), served.account(), start, search, evaluating);
  }

  private Run evaluated(
      TrainingPlan settled,
      Anchoring.Anchored anchored,
      byte[] trainerModel,
      ModelAccount account,
      long start,
      Optional<SearchReport> search,
      JobContext evaluating) {
    RiskModel model = anchored.model();
    PartScores scores =
        PartScores.of(model, dataset, split.test(), past, evaluating).judged(plan.imbalance());
    Evaluation evaluation = Evaluator.evaluate(scores.records(), bootstrap(), evaluating);
    PartScores calibrate = PartScores.of(model, dataset, anchored.part());
    return new Run(
        settled,
        parameters(settled, model.calibration()),
        model,
        seen,
        evaluation,
        CalibrationReport.of(model.calibration(), scores.records(), evaluation),
        calibrate,
        scores,
        Fingerprints.of(dataset),
        split.description(),
        trainerModel,
        account,
        population(model.recipe(), calibrate, evaluating),
        Duration.ofNanos(System.nanoTime() - start),
        search,
        Provenance.of(dataset, plan, search));
  }

  /** Columns are counted once for all runs that read them alike. */
  private Population population(Recipe recipe, PartScores calibrate, JobContext context) {
    TrainPart part = TrainPart.of(dataset, split, past);
    List<ColumnPopulation> columns =
        populations.computeIfAbsent(
            recipe, read -> new ColumnCount(part, read, seen).columns(context));
    return new Population(columns, ScoreCount.of(dataset, calibrate));
  }

  /** The same for all runs, so that they can be paired. */
  private Bootstrap bootstrap() {
    if (bootstrap.isEmpty()) {
      bootstrap = Optional.of(RecordBlocks.bootstrap(dataset, split.test()));
    }
    return bootstrap.get();
  }

  private TrainingPlan settled(
      TrainingPlan asked, PreparedRows rows, Resampling resampling, JobContext context) {
    Resampling.Search search =
        resampling.search(Holdouts.of(dataset, split.plan(), rows.train(), asked.seed()));
    return PlanSearch.settle(asked, search.set(), search.holdouts(), context);
  }

  private Map<String, String> parameters(TrainingPlan settled, Calibration calibration) {
    Map<String, String> parameters = new LinkedHashMap<>(settled.parameters());
    parameters.put("calibration", calibration.method().word());
    parameters.putAll(plan.imbalance().parameters());
    return parameters;
  }
}
