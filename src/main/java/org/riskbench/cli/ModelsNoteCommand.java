package org.riskbench.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.riskbench.problem.ExitCode;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.Remarks;
import org.riskbench.scoring.ModelId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "note",
    mixinStandardHelpOptions = true,
    description = "Write a plain note beside a model, in place of the one before; or read it.",
    footer = {"", "Example: riskbench models note registrations:3 \"Only for the Nordic desk.\""})
final class ModelsNoteCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Mixin private final ModelParameter model = new ModelParameter();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TEXT",
      description = "The note; \"\" takes it away, nothing reads it.")
  private Optional<String> text = Optional.empty();

  @Mixin private final OutputOptions output = new OutputOptions();

  ModelsNoteCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    ModelRegistry registry = workplace.registry();
    ModelId id = model.in(registry);
    Remarks remarks =
        text.map(note -> registry.note(id, note)).orElseGet(() -> registry.remarks(id));
    if (output.json) {
      terminal.json(Map.of("model", id.toString(), "note", remarks.note()));
    } else {
      terminal.line(remarks.note().isEmpty() ? id + " has no note." : remarks.note());
    }
    return ExitCode.DONE;
  }
}
