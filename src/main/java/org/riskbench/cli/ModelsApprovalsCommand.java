package org.riskbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.riskbench.problem.ExitCode;
import org.riskbench.registry.Approval;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.RegistryEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "approvals",
    mixinStandardHelpOptions = true,
    description = "Which models a second person approved, and whether each approval holds here.",
    footer = {"", "Example: riskbench models approvals --require on"})
final class ModelsApprovalsCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  /** Words for yes and no. */
  enum Switch {
    ON,
    OFF
  }

  @Option(
      names = "--require",
      paramLabel = "on|off",
      description = "From now on, a champion of this registry needs a second person, or not.")
  private Optional<Switch> require = Optional.empty();

  @Mixin private final OutputOptions output = new OutputOptions();

  /** An approval and why it does not hold, if so. */
  private record Told(Approval approval, Optional<String> doubt) {}

  ModelsApprovalsCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    ModelRegistry registry = workplace.registry();
    require.ifPresent(wanted -> registry.requireSecondPerson(wanted == Switch.ON));
    List<Told> told = told(registry);
    if (output.json) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("required", registry.needsSecondPerson());
      json.put("approvals", told.stream().map(ModelsApprovalsCommand::json).toList());
      terminal.json(json);
      return ExitCode.DONE;
    }
    terminal.line(
        registry.needsSecondPerson()
            ? "A champion needs a second person here."
            : "A champion needs no second person here, unless it reads a sensitive column.");
    for (Told one : told) {
      terminal.line(
          "%s  by %s (key %s)  %s  %s"
              .formatted(
                  one.approval().model(),
                  one.approval().by(),
                  one.approval().key().id(),
                  one.approval().at(),
                  one.doubt().map(why -> "does not hold: " + why).orElse("holds")));
    }
    return ExitCode.DONE;
  }

  private static List<Told> told(ModelRegistry registry) {
    List<Told> told = new ArrayList<>();
    for (RegistryEntry entry : registry.list()) {
      if (entry instanceof RegistryEntry.Saved saved) {
        registry
            .approval(saved.id())
            .ifPresent(approval -> told.add(new Told(approval, registry.doubt(approval))));
      }
    }
    return told;
  }

  private static Map<String, Object> json(Told one) {
    Map<String, Object> json = ApprovalText.json(one.approval());
    json.put("holds", one.doubt().isEmpty());
    one.doubt().ifPresent(why -> json.put("text", why));
    return json;
  }
}
