package org.riskbench.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.riskbench.audit.AuditLine;
import org.riskbench.problem.ExitCode;
import org.riskbench.registry.ModelRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    description = {
      "What was done to a model, or to all: when, by whom and why; the latest last.",
      "With --json one object a line, as in the file audit.ndjson."
    },
    footer = {"", "Example: riskbench models log registrations:3"})
final class ModelsLogCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Parameters(
      paramLabel = "NAME:VERSION",
      arity = "0..1",
      description = "A model that is or was in the registry.")
  private Optional<String> model = Optional.empty();

  @Mixin private final OutputOptions output = new OutputOptions();

  ModelsLogCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    ModelRegistry registry = workplace.registry();
    List<AuditLine> lines =
        model
            .map(ModelArgument::exact)
            .map(registry::history)
            .orElseGet(() -> registry.log().lines());
    if (output.json) {
      lines.forEach(line -> terminal.json(LogText.json(line)));
    } else if (lines.isEmpty()) {
      terminal.line("Nothing is written down.");
    } else {
      lines.forEach(line -> terminal.line(LogText.sentence(line)));
    }
    return ExitCode.DONE;
  }
}
