package org.riskbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.experiment.BaseRate;
import org.riskbench.experiment.CalibrationReport;
import org.riskbench.experiment.Experiment;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.ExperimentReport;
import org.riskbench.experiment.PartScores;
import org.riskbench.experiment.RecordBlocks;
import org.riskbench.experiment.Run;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.loading.TableOrigin;
import org.riskbench.profile.Finding;
import org.riskbench.profile.Profile;
import org.riskbench.profile.ProfileListener;
import org.riskbench.profile.Profiler;
import org.riskbench.registry.SealedModel;
import org.riskbench.tuning.SearchWatch;

/** The work that train, compare and the sample job share: load, then judge, as one job. */
final class Bench {
  private Bench() {}

  /**
   * What came out of training.
   *
   * @param best the run to keep
   */
  record Trained(Comparison comparison, Run best) {}

  /** What is to be trained on what. */
  record Order(
      DataOptions data,
      SplitOptions split,
      VelocityOptions velocity,
      RecipeOptions recipe,
      Learning learning) {
    ExperimentPlan plan(Dataset dataset) {
      return new ExperimentPlan(
          split.plan(dataset),
          learning.learners(),
          velocity.plan(dataset),
          recipe.plan(),
          learning.calibration(),
          learning.imbalance(),
          learning.tuning());
    }
  }

  static Trained train(Workplace workplace, Order order, ProgressLine progress) {
    return BlockingRun.run(
        Job.of(
            "job.train",
            context -> {
              Dataset dataset =
                  order.split.timed(
                      load(
                          order.data.origin(workplace),
                          order.data.loadOptions(order.split, workplace),
                          context.share(0.2, "load")));
              ExperimentPlan plan = order.plan(dataset);
              ExperimentReport report =
                  Experiment.run(
                      dataset,
                      plan,
                      SearchWatch.of(new TrialLines(progress)),
                      context.share(0.7, "train"));
              Profile profile =
                  Profiler.profile(
                      dataset,
                      Optional.of(report.split()),
                      ProfileListener.NONE,
                      context.share(0.1, "profile"));
              return trained(dataset, report, profile.findings());
            }),
        progress);
  }

  private static Trained trained(Dataset dataset, ExperimentReport report, List<Finding> findings) {
    Comparison comparison =
        new Comparison(
            dataset,
            DatasetText.json(dataset, report.split()),
            report.split().description(),
            findings,
            report.runs().stream().map(Contender::of).toList(),
            report.failures(),
            report.notes(),
            report.portfolio());
    return new Trained(comparison, report.best());
  }

  /** Judges saved models by all labelled records of new data. */
  static Comparison evaluate(
      Workplace workplace,
      DataOptions data,
      SplitOptions split,
      ProbabilityOptions probability,
      List<SealedModel> models,
      ProgressLine progress) {
    return BlockingRun.run(
        Job.of(
            "job.evaluate",
            context -> {
              LoadOptions options = data.loadOptions(split, workplace);
              for (SealedModel model : models) {
                options = ModelColumns.asTrained(options, model.model());
              }
              Dataset dataset =
                  split.timed(load(data.origin(workplace), options, context.share(0.4, "load")));
              JobContext judging = context.share(0.6, "evaluate");
              List<Contender> contenders = new ArrayList<>();
              for (SealedModel model : models) {
                contenders.add(judge(model, dataset, probability.baseRate(), judging));
              }
              return judged(dataset, contenders);
            }),
        progress);
  }

  private static Contender judge(
      SealedModel model, Dataset dataset, Optional<BaseRate> baseRate, JobContext context) {
    long start = System.nanoTime();
    ModelColumns.require(model.id(), model.model(), dataset);
    PartScores plain =
        PartScores.of(model.model(), dataset, dataset.labels().matureRows(), context);
    PartScores scores = baseRate.map(plain::at).orElse(plain);
    Evaluation evaluation =
        Evaluator.evaluate(
            scores.records(), RecordBlocks.bootstrap(dataset, scores.rows()), context);
    Map<String, Object> plan = new LinkedHashMap<>(model.manifest().parameters());
    plan.put("learner", model.manifest().learner());
    return new Contender(
        model.id().toString(),
        plan,
        evaluation,
        CalibrationReport.of(model.model().calibration(), scores.records(), evaluation),
        scores.records(),
        (System.nanoTime() - start) / 1e9,
        Optional.empty());
  }

  private static Comparison judged(Dataset dataset, List<Contender> contenders) {
    String split = "Saved models, judged by all records with a mature label.";
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("rows", dataset.size());
    facts.put("rejected", dataset.rejected().size());
    facts.put("unlabelled", dataset.labels().unlabelled());
    facts.put("train", 0);
    facts.put("immature", dataset.labels().immature());
    facts.put("test", dataset.labels().matureRows().length);
    facts.put("split", split);
    return new Comparison(
        dataset, facts, split, List.of(), contenders, List.of(), List.of(), Optional.empty());
  }

  private static Dataset load(TableOrigin origin, LoadOptions options, JobContext context) {
    return DataLoader.load(origin, options, context).requireLabels();
  }
}
