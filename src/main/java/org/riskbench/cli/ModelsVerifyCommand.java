package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.ExitCode;
import org.riskbench.problem.Problem;
import org.riskbench.registry.CheckReport;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.RegistryEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Check a model file, or all of the registry: every file by its checksums and golden records,",
      "the log by its chain, and files, stages, notes and approvals by what the log tells."
    },
    footer = {
      "",
      "Example: riskbench models verify --head HASH",
      "Whoever can write here can write the whole log anew. Keep the head that is printed in a place",
      "that they can't write to: only with it is a log shown to be cut or written anew."
    })
final class ModelsVerifyCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Parameters(paramLabel = "MODEL", arity = "0..1", description = ModelsCommand.MODEL)
  private Optional<String> model = Optional.empty();

  @Option(
      names = "--head",
      paramLabel = "HASH",
      description = "A head of the log that was kept elsewhere: it must still be in the log.")
  private Optional<String> head = Optional.empty();

  @Mixin private final OutputOptions output = new OutputOptions();

  ModelsVerifyCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    if (head.isPresent() && !head.get().matches("[0-9a-fA-F]{64}")) {
      throw Problem.error(
              "USE-582",
              "A head of the log has 64 hex digits.",
              "Give the one that an earlier verify printed.")
          .asException();
    }
    return model.isPresent() ? one(model.get()) : all();
  }

  private int one(String wanted) {
    SealedModel sealed = workplace.registry().open(wanted);
    if (output.json) {
      terminal.json(counts(1, List.of()));
    } else {
      terminal.line("1 sound, 0 damaged");
    }
    terminal.say(sealed.id() + " is sound.");
    return ExitCode.DONE;
  }

  private int all() {
    ModelRegistry registry = workplace.registry();
    List<RegistryEntry> entries = registry.list();
    List<RegistryEntry.Damaged> damaged =
        entries.stream()
            .filter(RegistryEntry.Damaged.class::isInstance)
            .map(RegistryEntry.Damaged.class::cast)
            .toList();
    CheckReport report = registry.check(head.map(hash -> hash.toLowerCase(Locale.ROOT)));
    int sound = entries.size() - damaged.size();
    if (output.json) {
      Map<String, Object> json = counts(sound, damaged);
      CheckText.addTo(json, report);
      terminal.json(json);
    } else {
      terminal.line("%d sound, %d damaged".formatted(sound, damaged.size()));
      CheckText.print(terminal, report, head.isPresent());
    }
    damaged.forEach(
        file -> terminal.say(file.file().getFileName() + ": " + file.problem().sentence()));
    report.findings().forEach(finding -> terminal.say(finding.text()));
    return damaged.isEmpty() && report.isSound() ? ExitCode.DONE : ExitCode.REFUSED_MODEL;
  }

  private static Map<String, Object> counts(int sound, List<RegistryEntry.Damaged> damaged) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("sound", sound);
    json.put("damaged", damaged.stream().map(ModelText::json).toList());
    return json;
  }
}
