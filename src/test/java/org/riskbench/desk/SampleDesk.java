package org.riskbench.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.decision.Band;
import org.riskbench.decision.Policy;
import org.riskbench.decision.PolicyMove;
import org.riskbench.decision.ReasonDictionary;
import org.riskbench.experiment.Experiment;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.ExperimentReport;
import org.riskbench.experiment.Run;
import org.riskbench.feature.Encoding;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.loading.TablePlace;
import org.riskbench.problem.Problem;
import org.riskbench.rule.RuleLines;
import org.riskbench.sample.SamplePlan;
import org.riskbench.sample.SampleWriter;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.split.SplitPlan;
import org.riskbench.threshold.CutBounds;
import org.riskbench.training.Learners;
import org.riskbench.velocity.VelocitySuggester;

/** A desk with runs on a small sample in a file, as it would be kept. */
final class SampleDesk {
  static final Instant AT = Instant.parse("2026-11-26T14:32:00Z");

  final Path file;
  final Dataset data;
  final List<Run> runs;
  final DeskContent content;
  final Map<String, KeptRun> inside = new HashMap<>();

  private SampleDesk(Path file, Dataset data, ExperimentPlan plan, List<Run> runs) {
    this.file = file;
    this.data = data;
    this.runs = runs;
    List<KeptHandles> handles = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      String key = "%032x".formatted(i + 1);
      inside.put(key, kept(i + 1, plan, runs.get(i)));
      handles.add(handles(key, runs.get(i), i != 1));
    }
    content =
        new DeskContent(
            AT,
            Optional.of(
                KeptTable.of(
                    "sample",
                    KeptPlace.of(new TablePlace.OfFile(file)),
                    data.report().options(),
                    data)),
            new KeptPreparation(
                Optional.of(plan.split()),
                Optional.of(plan.velocity()),
                Map.of("ip_country", Encoding.ORDINAL),
                false,
                Map.of("LEAK-101 amount", "known at once")),
            handles,
            runs.size() + 2,
            1,
            new KeptStakes(
                KeptStakes.ASSUMED.stakes(),
                KeptStakes.ASSUMED.control(),
                List.of(500, 730),
                CutBounds.reviewFrom(200, 900),
                true),
            RuleLines.parse("fast: when amount > 900 then at least REVIEW"),
            new KeptView("decide", Map.of("decide", "money")));
  }

  /** Learners trained on records in a file of this folder. */
  static SampleDesk in(Path folder, String... learners) throws IOException {
    Path file = folder.resolve("identity-sample.csv");
    SampleWriter.write(new SamplePlan(1500, 5), file, JobContext.none());
    Dataset loaded = DataLoader.load(file, LoadOptions.defaults(), JobContext.none());
    Dataset reread =
        DataLoader.reread(loaded, "phone_match", ColumnKind.CATEGORY, JobContext.none());
    Dataset changed =
        reread.with(reread.schema().change("channel", column -> column.as(ColumnRole.IGNORED)));
    Dataset data = changed.timed(LabelTiming.maturity(Duration.ofDays(3)));
    ExperimentPlan plan =
        new ExperimentPlan(
            SplitPlan.defaultFor(data, 5),
            Stream.of(learners).map(name -> Learners.plan(name, 5)).toList(),
            VelocitySuggester.suggest(data.rows()));
    ExperimentReport report = Experiment.run(data, plan, JobContext.none());
    return new SampleDesk(file, data, plan, report.runs());
  }

  private static KeptRun kept(int number, ExperimentPlan made, Run run) {
    return new KeptRun(
        number,
        run.plan(),
        made,
        run.draft(run.model().policy()),
        run.evaluation(),
        run.calibration(),
        run.calibrate(),
        run.test(),
        run.seconds(),
        List.of(Problem.warning("USE-999", "Note.", "Mind it.")),
        List.of("It did best."));
  }

  private static KeptHandles handles(String key, Run run, boolean drawn) {
    Policy own = run.model().policy();
    List<Band> bands = own.bands();
    ReasonDictionary words = run.model().reasons().dictionary();
    return new KeptHandles(
        key,
        new Policy(own.version(), bands),
        List.of(new PolicyMove(AT, true, "by hand", own.toString(), "a note")),
        Optional.of(words),
        drawn);
  }
}
