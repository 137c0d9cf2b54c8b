package org.riskbench.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.riskbench.problem.ExitCode;
import org.riskbench.registry.Approval;
import org.riskbench.registry.ModelRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "approve",
    mixinStandardHelpOptions = true,
    description = {
      "Approve a model as its second person: this desk's key signs over its file and policy.",
      "The key must be another one than the author's, which sealed the model."
    },
    footer = {"", "Example: riskbench models approve registrations:3 --why \"Checked on May\""})
final class ModelsApproveCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Parameters(paramLabel = "NAME:VERSION", description = "A model of the registry.")
  private String model = "";

  @Option(names = "--why", paramLabel = "TEXT", description = "A sentence for the log.")
  private String why = "";

  @Mixin private final OutputOptions output = new OutputOptions();

  ModelsApproveCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    ModelRegistry registry = workplace.registry();
    Approval approval = registry.approve(ModelArgument.exact(model), why);
    if (output.json) {
      Map<String, Object> json = ApprovalText.json(approval);
      terminal.json(json);
    } else {
      terminal.line(
          "%s is approved by %s (key %s)."
              .formatted(approval.model(), approval.by(), approval.key().id()));
    }
    return ExitCode.DONE;
  }
}
