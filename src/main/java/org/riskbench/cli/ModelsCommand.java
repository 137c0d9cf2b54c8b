package org.riskbench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.ExitCode;
import org.riskbench.registry.DeletedModel;
import org.riskbench.registry.ModelRegistry;
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
    footer = {"", "Example: riskbench models show registrations:3"},
    subcommands = {
      ModelsListCommand.class,
      ModelsVerifyCommand.class,
      ModelsStageCommand.class,
      ModelsNoteCommand.class,
      ModelsTagCommand.class,
      ModelsLogCommand.class,
      ModelsCompareCommand.class,
      ModelsApproveCommand.class,
      ModelsResealCommand.class,
      ModelsApprovalsCommand.class,
      ModelsReanchorCommand.class,
    })
final class ModelsCommand implements Callable<Integer> {
  static final String MODEL = "NAME[:VERSION] in the registry, or a file.";

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

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "One model: where it comes from, what it decides, and a tree's rules.",
      footer = {"", "Example: riskbench models show registrations:3"})
  int show(
      @Parameters(paramLabel = "MODEL", description = MODEL) String model,
      @Mixin AccountOptions account,
      @Mixin OutputOptions output) {
    ModelRegistry registry = workplace.registry();
    SealedModel sealed = registry.open(model);
    RuleText rules = RuleText.of(sealed.model(), registry.trainerModel(model));
    account.write(sealed);
    if (output.json) {
      Map<String, Object> json = ModelText.json(sealed);
      SealText.addTo(json, sealed, workplace.trustedKeys());
      StandingText.addTo(json, registry, sealed);
      account.addTo(json, sealed);
      if (!rules.isEmpty()) {
        json.put("rules", rules.json());
      }
      terminal.json(json);
    } else if (account.areGiven()) {
      account.print(terminal, sealed);
    } else {
      ModelText.print(terminal, sealed);
      terminal.line(SealText.sentence(sealed, workplace.trustedKeys()));
      StandingText.print(terminal, registry, sealed);
      rules.print(terminal);
      AccountOptions.offer(terminal, sealed);
    }
    return ExitCode.DONE;
  }

  @Command(
      name = "diff",
      mixinStandardHelpOptions = true,
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
      name = "delete",
      mixinStandardHelpOptions = true,
      description = "Put a model into the bin; restore brings it back.",
      footer = {"", "Example: riskbench models delete registrations:1"})
  int delete(@Parameters(paramLabel = "NAME:VERSION") String model, @Mixin OutputOptions output) {
    ModelId id = ModelArgument.exact(model);
    DeletedModel deleted = workplace.registry().delete(id);
    done(
        output,
        id,
        "%s is in the bin. Bring it back with: riskbench models restore %s".formatted(id, id),
        deleted.binned());
    return ExitCode.DONE;
  }

  @Command(
      name = "restore",
      mixinStandardHelpOptions = true,
      description = "Bring a deleted model back.",
      footer = {"", "Example: riskbench models restore registrations:1"})
  int restore(@Parameters(paramLabel = "NAME:VERSION") String model, @Mixin OutputOptions output) {
    ModelId id = ModelArgument.exact(model);
    done(output, id, id + " is back.", workplace.registry().restore(id));
    return ExitCode.DONE;
  }

  @Command(
      name = "bin",
      mixinStandardHelpOptions = true,
      description = "What was deleted and can be brought back.",
      footer = {"", "Example: riskbench models bin"})
  int bin(@Mixin OutputOptions output) {
    List<DeletedModel> binned = workplace.registry().bin();
    if (output.json) {
      terminal.json(Map.of("bin", binned.stream().map(ModelsCommand::json).toList()));
    } else if (binned.isEmpty()) {
      terminal.line("The bin is empty.");
    } else {
      binned.forEach(deleted -> terminal.line(deleted.label() + "  " + deleted.binned()));
    }
    return ExitCode.DONE;
  }

  private static Map<String, Object> json(DeletedModel deleted) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("model", deleted.label());
    json.put("file", deleted.binned().toString());
    return json;
  }

  @Command(
      name = "empty",
      mixinStandardHelpOptions = true,
      description = "Remove what is in the bin for good.",
      footer = {"", "Example: riskbench models empty"})
  int empty(@Mixin OutputOptions output) {
    ModelRegistry registry = workplace.registry();
    int gone = registry.discard(registry.bin());
    if (output.json) {
      terminal.json(Map.of("removed", gone));
    } else {
      terminal.line(gone == 1 ? "1 model is gone." : gone + " models are gone.");
    }
    return ExitCode.DONE;
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "Check model files and keep them in the registry.",
      footer = {"", "Example: riskbench models import from-the-lab.riskmodel"})
  int importFile(
      @Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files,
      @Mixin OutputOptions output) {
    List<Object> imported = new ArrayList<>();
    for (Path file : files) {
      SealedModel sealed = workplace.registry().importFile(file);
      imported.add(Map.of("model", sealed.id().toString(), "sha256", sealed.fileSha256()));
      if (!output.json) {
        terminal.line("Imported " + sealed.id());
      }
    }
    if (output.json) {
      terminal.json(Map.of("imported", imported));
    }
    return ExitCode.DONE;
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Copy a model to a file or into a folder.",
      footer = {"", "Example: riskbench models export registrations:3 /media/stick"})
  int export(
      @Parameters(paramLabel = "MODEL", description = "NAME[:VERSION] in the registry.")
          String model,
      @Parameters(paramLabel = "TARGET") Path target,
      @Mixin OutputOptions output) {
    ModelId id = workplace.registry().find(model);
    Path file = workplace.registry().export(id, target);
    done(output, id, "Exported %s to %s".formatted(id, file), file);
    return ExitCode.DONE;
  }

  private void done(OutputOptions output, ModelId id, String sentence, Path file) {
    if (output.json) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("model", id.toString());
      json.put("file", file.toString());
      terminal.json(json);
    } else {
      terminal.line(sentence);
    }
  }
}
