package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.riskbench.problem.ExitCode;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.registry.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "All models, newest version first, or those that are searched for.",
    footer = {"", "Example: riskbench models list --stage champion"})
final class ModelsListCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Option(
      names = "--search",
      paramLabel = "WORDS",
      description = "Only those with all of these words in name, stage, learner, tags or note.")
  private String words = "";

  @Option(names = "--stage", paramLabel = "STAGE", description = "Only those of this stage.")
  private Optional<Stage> stage = Optional.empty();

  @Option(names = "--tag", paramLabel = "TAG", description = "Only those with this tag.")
  private Optional<String> tag = Optional.empty();

  @Mixin private final OutputOptions output = new OutputOptions();

  ModelsListCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    List<RegistryEntry> all = workplace.registry().list();
    List<RegistryEntry> entries = all.stream().filter(this::isWanted).toList();
    if (output.json) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("folder", workplace.registry().folder().toString());
      json.put("models", entries.stream().map(ModelText::json).toList());
      terminal.json(json);
    } else if (entries.isEmpty()) {
      terminal.line(
          all.isEmpty()
              ? "No models yet. Make one with: riskbench train sample --name sample"
              : "None of the %,d models is like that.".formatted(all.size()));
    } else {
      print(entries);
    }
    return ExitCode.DONE;
  }

  private boolean isWanted(RegistryEntry entry) {
    if (entry instanceof RegistryEntry.Saved saved) {
      return saved.matches(words)
          && stage.map(wanted -> wanted == saved.stage()).orElse(true)
          && tag.map(wanted -> wanted.toLowerCase(Locale.ROOT))
              .map(saved.standing().remarks().tags()::contains)
              .orElse(true);
    }
    return words.isBlank() && stage.isEmpty() && tag.isEmpty();
  }

  private void print(List<RegistryEntry> entries) {
    TextTable table =
        new TextTable("model", "stage", "learner", "AUC", "AP", "data", "created (UTC)", "tags");
    for (RegistryEntry entry : entries) {
      if (entry instanceof RegistryEntry.Saved saved) {
        ModelText.row(table, saved);
      } else if (entry instanceof RegistryEntry.Damaged damaged) {
        terminal.say(damaged.file().getFileName() + ": " + damaged.problem().sentence());
      }
    }
    table.print(terminal);
  }
}
