package org.riskbench.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.riskbench.problem.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Train learners on the same rows, compare them, keep the best.",
    footer = {
      "",
      "Example: riskbench train payments.csv --label outcome=fraud --time created_at --name payments"
    })
final class TrainCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final SplitOptions split = new SplitOptions();
  @Mixin private final VelocityOptions velocity = new VelocityOptions();
  @Mixin private final RecipeOptions recipe = new RecipeOptions();
  @Mixin private final ProbabilityOptions probability = new ProbabilityOptions();
  @Mixin private final LearnerOptions learners = new LearnerOptions();
  @Mixin private final ReportOption report = new ReportOption();
  @Mixin private final AlertOptions alerts = new AlertOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Save the best model in the registry under this name.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Save the best model as this file (*.riskmodel).")
  private Optional<Path> save = Optional.empty();

  @Option(
      names = "--purpose",
      paramLabel = "TEXT",
      description = "What the model is for, in a sentence: kept in its card for validators.")
  private String purpose = "";

  TrainCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    Keeping keeping = new Keeping(name, save);
    keeping.check(workplace);
    report.check();
    Learning learning = Learning.of(learners, probability, split.seed, workplace.onnx());
    ProgressLine progress = new ProgressLine(terminal, output);
    Bench.Trained trained =
        Bench.train(
            workplace,
            new Bench.Order(data, split, velocity, recipe, alerts.check(), learning),
            progress);
    Optional<Keeping.Kept> kept = Optional.empty();
    try {
      if (keeping.isWanted()) {
        kept = keeping.keep(Bench.draft(trained, purpose, progress), workplace);
      }
    } finally { // what was learned is told even where it can't be kept
      show(trained.comparison(), kept);
      report.write(trained.comparison(), terminal);
    }
    return ExitCode.DONE;
  }

  private void show(Comparison comparison, Optional<Keeping.Kept> kept) {
    if (output.json) {
      Map<String, Object> json = comparison.json();
      json.put("saved", kept.map(Keeping.Kept::json).orElse(null));
      terminal.json(json);
    } else {
      comparison.print(terminal);
      kept.ifPresent(model -> terminal.line(model.sentence()));
    }
  }
}
