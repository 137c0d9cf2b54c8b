package org.riskbench.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.registry.Stage;
import org.riskbench.scoring.ModelId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = "The registry of saved models.",
    footer = {"", "Example: riskbench models show registrations:3"})
final class ModelsCommand implements Callable<Integer> {
  private static final String MODEL = "NAME[:VERSION] in the registry, or a file.";

  private final Terminal terminal;
  private final Workplace workplace;

  @Spec private CommandSpec spec = CommandSpec.create();

  ModelsCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.out());
    return ExitCode.DONE;
  }

  @Command(name = "list", description = "All models, newest version first.")
  int list(@Mixin OutputOptions output) {
    List<RegistryEntry> entries = workplace.registry().list();
    if (output.json) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("folder", workplace.registry().folder().toString());
      json.put("models", entries.stream().map(ModelText::json).toList());
      terminal.json(json);
      return ExitCode.DONE;
    }
    if (entries.isEmpty()) {
      terminal.line("No models yet. Make one with: riskbench train sample --name sample");
      return ExitCode.DONE;
    }
    TextTable table = new TextTable("model", "stage", "learner", "AUC", "data", "created (UTC)");
    for (RegistryEntry entry : entries) {
      if (entry instanceof RegistryEntry.Saved saved) {
        ModelText.row(table, saved);
      } else if (entry instanceof RegistryEntry.Damaged damaged) {
        terminal.say(damaged.file().getFileName() + ": " + damaged.problem().sentence());
      }
    }
    table.print(terminal);
    return ExitCode.DONE;
  }

  @Command(
      name = "show",
      description = "One model: where it comes from, what it decides, and a tree's rules.")
  int show(
      @Parameters(paramLabel = "MODEL", description = MODEL) String model,
      @Mixin AccountOptions account,
      @Mixin OutputOptions output) {
    SealedModel sealed = workplace.registry().open(model);
    RuleText rules = RuleText.of(sealed.model(), workplace.registry().trainerModel(model));
    account.write(sealed);
    if (output.json) {
      Map<String, Object> json = ModelText.json(sealed);
      account.addTo(json, sealed);
      if (!rules.isEmpty()) {
        json.put("rules", rules.json());
      }
      terminal.json(json);
    } else if (account.areGiven()) {
      account.print(terminal, sealed);
    } else {
      ModelText.print(terminal, sealed);
      rules.print(terminal);
    }
    return ExitCode.DONE;
  }

  @Command(
      name = "diff",
      description =
          "Why two models differ: plans, data, columns, program; what is alike is left out.",
      footer = {"", "Example: riskbench models diff registrations:1 registrations:2"})
  int diff(
      @Parameters(index = "0", paramLabel = "A", description = MODEL) String first,
      @Parameters(index = "1", paramLabel = "B", description = MODEL) String second,
      @Mixin OutputOptions output) {
    SealedModel left = workplace.registry().open(first);
    SealedModel right = workplace.registry().open(second);
    ModelDifference difference = ModelDifference.of(left, right);
    if (output.json) {
      terminal.json(difference.json());
    } else {
      difference.print(terminal);
    }
    return ExitCode.DONE;
  }

  @Command(
      name = "verify",
      description = "Check a model file, or all of the registry: checksums and golden records.")
  int verify(
      @Parameters(paramLabel = "MODEL", arity = "0..1", description = MODEL) List<String> models,
      @Mixin OutputOptions output) {
    ModelRegistry registry = workplace.registry();
    if (models != null && !models.isEmpty()) {
      SealedModel sealed = registry.open(models.get(0));
      verified(output, 1, List.of());
      terminal.say(sealed.id() + " is sound.");
      return ExitCode.DONE;
    }
    List<RegistryEntry> entries = registry.list();
    List<RegistryEntry.Damaged> damaged =
        entries.stream()
            .filter(RegistryEntry.Damaged.class::isInstance)
            .map(RegistryEntry.Damaged.class::cast)
            .toList();
    verified(output, entries.size() - damaged.size(), damaged);
    damaged.forEach(
        file -> terminal.say(file.file().getFileName() + ": " + file.problem().sentence()));
    return damaged.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED_MODEL;
  }

  private void verified(OutputOptions output, int sound, List<RegistryEntry.Damaged> damaged) {
    if (output.json) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("sound", sound);
      json.put("damaged", damaged.stream().map(ModelText::json).toList());
      terminal.json(json);
    } else {
      terminal.line("%d sound, %d damaged".formatted(sound, damaged.size()));
    }
  }

  @Command(name = "stage", description = "Give a model a stage; a new champion retires the old.")
  int stage(
      @Parameters(paramLabel = "NAME:VERSION") String model,
      @Parameters(paramLabel = "STAGE", description = "candidate, champion, challenger or retired.")
          Stage stage) {
    ModelId id = workplace.registry().open(model).id();
    workplace.registry().stage(id, stage, "by hand");
    terminal.line(id + " is now " + ModelText.word(stage));
    return ExitCode.DONE;
  }

  @Command(name = "delete", description = "Put a model into the bin; restore brings it back.")
  int delete(@Parameters(paramLabel = "NAME:VERSION") String model) {
    ModelId id = exact(model);
    workplace.registry().delete(id);
    terminal.line(
        "%s is in the bin. Bring it back with: riskbench models restore %s".formatted(id, id));
    return ExitCode.DONE;
  }

  @Command(name = "restore", description = "Bring a deleted model back.")
  int restore(@Parameters(paramLabel = "NAME:VERSION") String model) {
    ModelId id = exact(model);
    workplace.registry().restore(id);
    terminal.line(id + " is back.");
    return ExitCode.DONE;
  }

  @Command(name = "import", description = "Check a model file and keep it in the registry.")
  int importFile(@Parameters(paramLabel = "FILE") Path file) {
    terminal.line("Imported " + workplace.registry().importFile(file).id());
    return ExitCode.DONE;
  }

  @Command(name = "export", description = "Copy a model to a file or into a folder.")
  int export(
      @Parameters(paramLabel = "MODEL", description = MODEL) String model,
      @Parameters(paramLabel = "TARGET") Path target) {
    ModelId id = workplace.registry().open(model).id();
    terminal.line("Exported " + id + " to " + workplace.registry().export(id, target));
    return ExitCode.DONE;
  }

  /** Deleting wants to be told exactly what. */
  private static ModelId exact(String model) {
    int colon = model.lastIndexOf(':');
    String version = colon < 0 ? "" : model.substring(colon + 1);
    if (colon > 0
        && ModelId.isName(model.substring(0, colon))
        && version.matches("[1-9][0-9]{0,8}")) {
      return new ModelId(model.substring(0, colon), Integer.parseInt(version));
    }
    throw Problem.error(
            "USE-233", "Say which version, as NAME:VERSION.", "For example registrations:3.")
        .asException();
  }
}
