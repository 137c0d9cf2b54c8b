package org.riskbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.riskbench.dataset.Dataset;
import org.riskbench.experiment.VelocityEstimate;
import org.riskbench.experiment.VelocityEstimates;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.loading.RejectList;
import org.riskbench.problem.ExitCode;
import org.riskbench.problem.ProblemException;
import org.riskbench.profile.Profile;
import org.riskbench.profile.ProfileListener;
import org.riskbench.profile.Profiler;
import org.riskbench.split.Split;
import org.riskbench.split.Splitter;
import org.riskbench.velocity.VelocityPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "profile",
    mixinStandardHelpOptions = true,
    description =
        "Look at data: its columns, what is missing, what is odd, and what counts of earlier records"
            + " would bring (--velocity auto).",
    footer = {"", "Example: riskbench profile payments.csv --label outcome=fraud --velocity auto"})
final class ProfileCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final SplitOptions split = new SplitOptions();
  @Mixin private final VelocityOptions velocity = VelocityOptions.ifAsked();

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description =
          "Write where rows were set aside, and why, to this file (CSV), without what stands in"
              + " them.")
  private Path rejects = Path.of("");

  @Mixin private final OutputOptions output = new OutputOptions();

  ProfileCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  private record Profiled(
      Dataset dataset, Optional<Split> split, Profile profile, List<VelocityEstimate> estimates) {}

  @Override
  public Integer call() {
    Profiled profiled =
        BlockingRun.run(Job.of("job.profile", this::profiled), new ProgressLine(terminal, output));
    if (output.json) {
      Map<String, @Nullable Object> json =
          ProfileText.json(profiled.dataset(), profiled.profile(), profiled.split());
      json.put("velocity", VelocityText.json(profiled.estimates()));
      terminal.json(json);
    } else {
      terminal.line(DatasetText.sentence(profiled.dataset()));
      profiled.split().ifPresent(found -> terminal.line(found.description()));
      ProfileText.print(profiled.dataset(), profiled.profile(), terminal);
      SetAsideText.print(profiled.dataset(), terminal);
      VelocityText.print(profiled.estimates(), terminal);
      sayWhatIsLacking(profiled);
    }
    return ExitCode.DONE;
  }

  /** What was left out for want of a role, and how to give it. */
  private void sayWhatIsLacking(Profiled profiled) {
    Dataset dataset = profiled.dataset();
    if (dataset.labels().rule().isEmpty()) {
      terminal.say(
          "No column was recognised as the label, so that no fraud rates, leaks and split are told."
              + " Name it: --label COL=VALUE.");
    } else if (velocity.isAsked() && profiled.estimates().isEmpty()) {
      terminal.say(
          "No features of earlier records are suggested: they need "
              + (dataset.hasTime()
                  ? "a key that records share. Name it: --entity COL."
                  : "a time and a key that records share. Name them: --time COL --entity COL."));
    }
  }

  private Profiled profiled(JobContext context) {
    Dataset dataset =
        split.timed(
            DataLoader.load(
                data.origin(workplace),
                data.loadOptions(split, workplace),
                context.share(0.5, "load")));
    if (!rejects.toString().isEmpty()) {
      RejectList.write(dataset, rejects, false, context);
    }
    Optional<Split> parts = split(dataset);
    Profile profile =
        Profiler.profile(dataset, parts, ProfileListener.NONE, context.share(0.3, "profile"));
    return new Profiled(dataset, parts, profile, estimates(dataset, context));
  }

  private List<VelocityEstimate> estimates(Dataset dataset, JobContext context) {
    VelocityPlan plan = velocity.plan(dataset);
    if (plan.isEmpty()) {
      return List.of();
    }
    return VelocityEstimates.estimate(
        dataset.requireLabels(),
        split.plan(dataset),
        plan,
        context.share(0.2, "velocity.estimate"));
  }

  /** A split that was asked for must work; the usual one is only looked at where it does. */
  private Optional<Split> split(Dataset dataset) {
    if (dataset.labels().rule().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Splitter.split(dataset, split.plan(dataset), JobContext.none()));
    } catch (ProblemException e) {
      if (split.isAsked()) {
        throw e;
      }
      return Optional.empty();
    }
  }
}
