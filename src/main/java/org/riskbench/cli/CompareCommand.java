package org.riskbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.riskbench.experiment.RunPairs;
import org.riskbench.honesty.HonestyReport;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.ExitCode;
import org.riskbench.problem.Problem;
import org.riskbench.registry.ModelRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Compare learners trained here, or saved models on new data, pair by pair.",
    footer = {
      "",
      "Examples: riskbench compare sample --learner majority,logistic-sgd",
      "          riskbench compare sample --learner boosting --honesty"
    })
final class CompareCommand implements Callable<Integer> {
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
      names = "--model",
      paramLabel = "MODEL",
      split = ",",
      description = "Evaluate this saved model on all of DATA instead of training; repeat it.")
  private List<String> models = new ArrayList<>();

  @Option(
      names = "--honesty",
      description =
          "Train the best run again for a random split, by time, by time with label delay and by"
              + " entity, and say how much the random split flatters it.")
  private boolean honesty;

  CompareCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    report.check();
    ProgressLine progress = new ProgressLine(terminal, output);
    if (!models.isEmpty()) {
      if (honesty) {
        throw savedModel().asException();
      }
      show(
          Bench.evaluate(
              workplace,
              data,
              split,
              new Bench.Judging(probability.baseRate(), alerts.check()),
              opened(),
              progress),
          Optional.empty());
      return ExitCode.DONE;
    }
    Learning learning = Learning.of(learners, probability, split.seed, workplace.onnx());
    Bench.Trained trained =
        Bench.train(
            workplace,
            new Bench.Order(data, split, velocity, recipe, alerts.check(), learning),
            progress);
    show(
        trained.comparison(),
        honesty ? Optional.of(Bench.check(trained, progress)) : Optional.empty());
    return ExitCode.DONE;
  }

  private static Problem savedModel() {
    return Problem.error(
        "USE-272",
        "--honesty trains again, and a saved model is judged as it is.",
        "Leave --model out, and name its learner and settings.");
  }

  private void show(Comparison comparison, Optional<HonestyReport> honest) {
    report.write(comparison, terminal);
    RunPairs pairs = comparison.pairs();
    if (output.json) {
      Map<String, Object> json = comparison.json();
      json.put("pairs", pairs.pairs().stream().map(PairText::json).toList());
      honest.ifPresent(found -> json.put("honesty", HonestyText.json(found)));
      terminal.json(json);
    } else {
      comparison.print(terminal);
      PairText.print(pairs, terminal);
      honest.ifPresent(
          found -> {
            terminal.line("");
            HonestyText.print(found, terminal);
          });
    }
  }

  private List<SealedModel> opened() {
    ModelRegistry registry = workplace.registry();
    return models.stream().map(registry::open).toList();
  }
}
