package org.riskbench.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.riskbench.problem.ExitCode;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.Remarks;
import org.riskbench.scoring.ModelId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "tag",
    mixinStandardHelpOptions = true,
    description = "Give a model more tags, or take some away; without any, read them.",
    footer = {"", "Example: riskbench models tag registrations:3 pilot nordic --remove old"})
final class ModelsTagCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Mixin private final ModelParameter model = new ModelParameter();

  @Parameters(
      index = "1",
      arity = "0..*",
      paramLabel = "TAG",
      description = "Lower-case letters, digits and hyphens.")
  private List<String> added = List.of();

  @Option(names = "--remove", paramLabel = "TAG", split = ",", description = "Take these away.")
  private List<String> removed = List.of();

  @Mixin private final OutputOptions output = new OutputOptions();

  ModelsTagCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    ModelRegistry registry = workplace.registry();
    ModelId id = model.in(registry);
    TreeSet<String> tags = new TreeSet<>(registry.remarks(id).tags());
    tags.addAll(added);
    removed.forEach(tags::remove);
    boolean nothing = added.isEmpty() && removed.isEmpty();
    Remarks remarks = nothing ? registry.remarks(id) : registry.tag(id, tags);
    if (output.json) {
      terminal.json(Map.of("model", id.toString(), "tags", remarks.tags()));
    } else {
      terminal.line(
          remarks.tags().isEmpty() ? id + " has no tags." : String.join(" ", remarks.tags()));
    }
    return ExitCode.DONE;
  }
}
