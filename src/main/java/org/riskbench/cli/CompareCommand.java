package org.riskbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.riskbench.experiment.RunPairs;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.SealedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Compare learners trained here, or saved models on new data, pair by pair.",
    footer = {"", "Example: riskbench compare sample --learner majority,logistic-sgd"})
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
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      split = ",",
      description = "Evaluate this saved model on all of DATA instead of training; repeat it.")
  private List<String> models = new ArrayList<>();

  CompareCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    report.check();
    ProgressLine progress = new ProgressLine(terminal, output);
    Comparison comparison =
        models.isEmpty()
            ? Bench.train(
                    workplace,
                    new Bench.Order(
                        data,
                        split,
                        velocity,
                        recipe,
                        Learning.of(learners, probability, split.seed, workplace.onnx())),
                    progress)
                .comparison()
            : Bench.evaluate(workplace, data, split, probability, opened(), progress);
    report.write(comparison, terminal);
    RunPairs pairs = comparison.pairs();
    if (output.json) {
      Map<String, Object> json = comparison.json();
      json.put("pairs", pairs.pairs().stream().map(PairText::json).toList());
      terminal.json(json);
    } else {
      comparison.print(terminal);
      PairText.print(pairs, terminal);
    }
    return ExitCode.DONE;
  }

  private List<SealedModel> opened() {
    ModelRegistry registry = workplace.registry();
    return models.stream().map(registry::open).toList();
  }
}
