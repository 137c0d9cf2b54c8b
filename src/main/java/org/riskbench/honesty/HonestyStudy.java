package org.riskbench.honesty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.evaluation.Interval;
import org.riskbench.evaluation.Metrics;
import org.riskbench.evaluation.Replicates;
import org.riskbench.experiment.Experiment;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.ExperimentReport;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.split.Split;
import org.riskbench.split.SplitPlan;
import org.riskbench.training.ImportedPlan;
import org.riskbench.training.TrainingPlan;

/**
 * Trains one plan anew for every way to divide the records, and judges each on its own test part.
 * The settings of the learner stay as they are; recipe, velocity features, model and calibration
 * are fitted on each way's train part. Velocity features look at strictly earlier records whatever
 * the way.
 */
public final class HonestyStudy {
  private static final double FPR = 0.01;
  private static final String PHASE = "honesty.way.";

  private final Dataset dataset;
  private final ExperimentPlan plan;
  private final TrainingPlan learner;

  private HonestyStudy(Dataset dataset, ExperimentPlan plan, TrainingPlan learner) {
    this.dataset = dataset;
    this.plan = plan.only(learner);
    this.learner = learner;
  }

  /**
   * Judges a learner by all ways that the data allows. Deterministic for the learner's seed.
   *
   * @param plan how the run was made; its split gives the test share, dates and label delay
   * @param learner the run's own plan, with the settings that were found for it
   * @throws ProblemException USE-271 for an imported model; the first way's problem if no way is
   *     possible
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static HonestyReport run(
      Dataset dataset, ExperimentPlan plan, TrainingPlan learner, JobContext context) {
    if (learner instanceof ImportedPlan) {
      throw HonestyProblems.imported().asException();
    }
    return new HonestyStudy(dataset.requireLabels(), plan, learner).run(context);
  }

  private HonestyReport run(JobContext context) {
    Map<Way, SplitPlan> open = new LinkedHashMap<>();
    Map<Way, Problem> closed = new LinkedHashMap<>();
    WayPlans plans = WayPlans.of(dataset, plan.split(), learner.seed(), context);
    for (Way way : Way.values()) {
      context.checkpoint();
      try {
        open.put(way, plans.plan(way, context));
      } catch (ProblemException e) {
        closed.put(way, e.problem());
      }
    }
    List<WayReport> reports = new ArrayList<>();
    for (Way way : Way.values()) {
      SplitPlan split = open.get(way);
      Problem problem = closed.get(way);
      if (split != null) {
        reports.add(judge(way, split, NamedPhase.share(context, open.size(), PHASE + way.word())));
      } else if (problem != null) {
        reports.add(new WayReport.Refused(way, problem));
      }
    }
    return checked(new HonestyReport(learner.learner(), reports));
  }

  private static HonestyReport checked(HonestyReport report) {
    if (report.judged().isEmpty() && report.ways().get(0) instanceof WayReport.Refused first) {
      throw first.reason().asException();
    }
    return report;
  }

  private WayReport judge(Way way, SplitPlan split, JobContext context) {
    try {
      return judged(way, Experiment.run(dataset, plan.with(split), context));
    } catch (ProblemException e) {
      return new WayReport.Refused(way, e.problem());
    }
  }

  private static WayReport.Judged judged(Way way, ExperimentReport report) {
    Split split = report.split();
    Evaluation evaluation = report.best().evaluation();
    Metrics metrics = evaluation.metrics();
    Map<String, Interval> intervals = evaluation.intervals();
    return new WayReport.Judged(
        way,
        split.plan() instanceof SplitPlan.ByEntity entity ? entity.columns() : List.of(),
        split.description(),
        split.train().length + split.tune().length + split.calibrate().length,
        (int) metrics.records(),
        (int) metrics.frauds(),
        evaluation.replicates().map(Replicates::effectiveFrauds).orElse((double) metrics.frauds()),
        figure(metrics.auc(), "auc", intervals),
        figure(metrics.averagePrecision(), "averagePrecision", intervals),
        figure(recall(metrics), "recallAtFpr." + FPR, intervals));
  }

  private static Figure figure(double value, String name, Map<String, Interval> intervals) {
    return new Figure(value, Optional.ofNullable(intervals.get(name)));
  }

  private static double recall(Metrics metrics) {
    return metrics.recallAtFpr().stream()
        .filter(point -> point.fpr() == FPR)
        .mapToDouble(Metrics.RecallAtFpr::recall)
        .findFirst()
        .orElseThrow();
  }
}
