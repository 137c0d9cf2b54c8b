package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.riskbench.problem.ExitCode;
import org.riskbench.problem.Problem;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.Stage;
import org.riskbench.scoring.ModelId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "stage",
    mixinStandardHelpOptions = true,
    description = {
      "Give a model a stage. There is one champion and one challenger: a new champion retires the",
      "old one, a new challenger makes the old one a candidate."
    },
    footer = {
      "",
      "Example: riskbench models stage registrations:3 champion --why \"finds more at 1 in 100\""
    })
final class ModelsStageCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Mixin private final ModelParameter model = new ModelParameter();

  @Parameters(
      index = "1",
      paramLabel = "STAGE",
      description = "candidate, champion, challenger or retired.")
  private Stage stage = Stage.CANDIDATE;

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      description = "A sentence for the log; needed for a champion. Nothing personal: it stays.")
  private String why = "";

  @Mixin private final OutputOptions output = new OutputOptions();

  ModelsStageCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    ModelRegistry registry = workplace.registry();
    ModelId id = model.in(registry);
    if (stage == Stage.CHAMPION && why.isBlank()) {
      throw Problem.error(
              "USE-581",
              "A champion needs a reason, which stays in the log.",
              "Say why with --why \"…\".")
          .asException();
    }
    Stage before = registry.stage(id);
    registry.stage(id, stage, why);
    if (output.json) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("model", id.toString());
      json.put("from", before.word());
      json.put("stage", stage.word());
      terminal.json(json);
    } else {
      terminal.line(id + " is now " + stage.word());
    }
    return ExitCode.DONE;
  }
}
