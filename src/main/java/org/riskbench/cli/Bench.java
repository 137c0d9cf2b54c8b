package org.riskbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.riskbench.card.ModelCard;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Stakes;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.experiment.BaseRate;
import org.riskbench.experiment.CalibrationReport;
import org.riskbench.experiment.Experiment;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.ExperimentReport;
import org.riskbench.experiment.MemoryNeed;
import org.riskbench.experiment.PartScores;
import org.riskbench.experiment.PortfolioReport;
import org.riskbench.experiment.RecordBlocks;
import org.riskbench.experiment.Run;
import org.riskbench.honesty.HonestyReport;
import org.riskbench.honesty.HonestyStudy;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.loading.TableOrigin;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.profile.Finding;
import org.riskbench.profile.Profile;
import org.riskbench.profile.ProfileListener;
import org.riskbench.profile.Profiler;
import org.riskbench.tuning.SearchWatch;
import org.riskbench.validation.Candidate;
import org.riskbench.validation.CardWriter;
import org.riskbench.validation.Subject;

/** The work that train, compare and the sample job share: load, then judge, as one job. */
final class Bench {
  /** Training that takes less than this part of the memory left is not worth a word. */
  private static final int WORTH_SAYING = 4;

  private Bench() {}

  /**
   * What came out of training.
   *
   * @param best the run to keep
   * @param plan what was trained, on this dataset
   * @param subject what a card of the run to keep is written of
   */
  record Trained(Comparison comparison, Run best, ExperimentPlan plan, Subject subject) {}

  /** What is to be trained on what. */
  record Order(
      DataOptions data,
      SplitOptions split,
      VelocityOptions velocity,
      RecipeOptions recipe,
      AlertOptions alerts,
      Learning learning) {
    ExperimentPlan plan(Dataset dataset) {
      return new ExperimentPlan(
          split.plan(dataset),
          learning.learners(),
          velocity.plan(dataset),
          recipe.plan(),
          learning.calibration(),
          learning.imbalance(),
          learning.tuning(),
          learning.reference());
    }
  }

  /** By what saved models are judged. */
  record Judging(Optional<BaseRate> baseRate, AlertOptions alerts) {}

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
              announce(dataset, plan, progress);
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
              return trained(dataset, plan, report, profile.findings(), order.alerts);
            }),
        progress);
  }

  /** Says what memory training takes, where that is a good part of what is left. */
  private static void announce(Dataset dataset, ExperimentPlan plan, ProgressLine progress) {
    int columns = dataset.schema().inputs().columns().size();
    MemoryNeed need = MemoryNeed.atMost(dataset.size(), columns, plan.velocity().features().size());
    if (need.bytes() > MemoryNeed.left() / WORTH_SAYING) {
      progress.above(need.announcement());
    }
  }

  private static Trained trained(
      Dataset dataset,
      ExperimentPlan plan,
      ExperimentReport report,
      List<Finding> findings,
      AlertOptions alerts) {
    Comparison comparison =
        new Comparison(
            dataset,
            DatasetText.json(dataset, report.split()),
            report.split().description(),
            findings,
            report.runs().stream()
                .map(
                    run ->
                        Contender.of(
                            run, alerts.of(dataset, run.test().rows(), run.test().records())))
                .toList(),
            report.failures(),
            report.notes(),
            report.portfolio());
    return new Trained(comparison, report.best(), plan, subject(dataset, report, findings));
  }

  private static Subject subject(Dataset dataset, ExperimentReport report, List<Finding> findings) {
    Run best = report.best();
    Candidate chosen = Candidate.of(best);
    return new Subject(
        dataset,
        report.split(),
        chosen,
        Stream.concat(
                report.runs().stream().map(run -> run.equals(best) ? chosen : Candidate.of(run)),
                report.runs().stream().noneMatch(run -> run.equals(best))
                    ? Stream.of(chosen)
                    : Stream.empty())
            .toList(),
        report.portfolio().map(PortfolioReport::sentences).orElse(List.of()),
        findings,
        Map.of(),
        report.notes());
  }

  /** What the best run becomes a file of, with its card. */
  static ModelDraft draft(Trained trained, String purpose, ProgressLine progress) {
    Policy policy = Policy.initial();
    ModelCard card =
        BlockingRun.run(
            Job.of(
                "job.card",
                context ->
                    CardWriter.write(trained.subject(), policy, Stakes.ASSUMED, context)
                        .of(purpose)),
            progress);
    return trained.best().draft(policy).with(card);
  }

  /** Trains the best run anew for every way to divide the records. */
  static HonestyReport check(Trained trained, ProgressLine progress) {
    return BlockingRun.run(
        Job.of(
            "job.honesty",
            context ->
                HonestyStudy.run(
                    trained.comparison().dataset(),
                    trained.plan(),
                    trained.best().plan(),
                    context)),
        progress);
  }

  /** Judges saved models by all labelled records of new data. */
  static Comparison evaluate(
      Workplace workplace,
      DataOptions data,
      SplitOptions split,
      Judging judging,
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
              JobContext work = context.share(0.6, "evaluate");
              List<Contender> contenders = new ArrayList<>();
              for (SealedModel model : models) {
                JobContext share = work.share(1.0 / models.size(), "evaluate");
                contenders.add(judge(model, dataset, judging, share));
              }
              return judged(dataset, contenders);
            }),
        progress);
  }

  private static Contender judge(
      SealedModel model, Dataset dataset, Judging judging, JobContext context) {
    long start = System.nanoTime();
    ModelColumns.require(model.id(), model.model(), dataset);
    PartScores plain =
        PartScores.of(
            model.model(), dataset, dataset.labels().matureRows(), context.share(0.5, "evaluate"));
    PartScores scores = judging.baseRate().map(plain::at).orElse(plain);
    Evaluation evaluation =
        Evaluator.evaluate(
            scores.records(),
            RecordBlocks.bootstrap(dataset, scores.rows()),
            context.share(0.5, "evaluate"));
    Map<String, Object> plan = new LinkedHashMap<>(model.manifest().parameters());
    plan.put("learner", model.manifest().learner());
    return new Contender(
        model.id().toString(),
        plan,
        evaluation,
        CalibrationReport.of(model.model().calibration(), scores.records(), evaluation),
        judging.alerts().of(dataset, scores.rows(), scores.records()),
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
